CREATE SEQUENCE number;
CREATE TABLE bill (id integer PRIMARY KEY, no bigint DEFAULT nextval('number'));
