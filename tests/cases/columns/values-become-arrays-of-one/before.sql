CREATE TYPE mood AS ENUM ('calm', 'wild');
CREATE TABLE t (id int PRIMARY KEY, a smallint, b date, c mood, d numeric(6,2), e uuid);
