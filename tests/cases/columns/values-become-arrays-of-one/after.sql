CREATE TYPE mood AS ENUM ('calm', 'wild');
CREATE TABLE t (id int PRIMARY KEY, a text[], b date[], c mood[], d int[], e uuid[]);
