CREATE TABLE a (x int, y text, CONSTRAINT a_pk PRIMARY KEY (x));
