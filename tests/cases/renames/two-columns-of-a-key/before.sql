CREATE TABLE a (x integer, y integer, CONSTRAINT a_pkey PRIMARY KEY (x, y));
CREATE TABLE b (x integer, y integer, CONSTRAINT b_fkey FOREIGN KEY (x, y) REFERENCES a);
