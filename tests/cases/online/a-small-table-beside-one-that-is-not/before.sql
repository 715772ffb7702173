CREATE TABLE country (id int PRIMARY KEY, name text);
CREATE TABLE book (id int PRIMARY KEY, country int);
