CREATE TABLE t (id int PRIMARY KEY, a smallint, b date, d numeric(6,2), e uuid);
