CREATE TABLE cup (id integer);
