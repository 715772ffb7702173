CREATE TABLE a (id int, code text CONSTRAINT a_code UNIQUE); CREATE TABLE b (id int PRIMARY KEY, a text CONSTRAINT b_a REFERENCES a (code));
