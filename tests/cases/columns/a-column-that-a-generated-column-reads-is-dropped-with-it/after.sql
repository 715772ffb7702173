CREATE TABLE area (id integer, h integer);
