CREATE TABLE t (id int PRIMARY KEY, a text[], b date[], d int[], e uuid[]);
