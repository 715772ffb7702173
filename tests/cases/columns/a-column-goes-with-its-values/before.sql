CREATE TABLE person (id integer PRIMARY KEY, fax text, email text);
