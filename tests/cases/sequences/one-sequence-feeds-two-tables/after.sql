CREATE SEQUENCE shared;
CREATE TABLE dog (id bigint PRIMARY KEY DEFAULT nextval('shared'));
CREATE TABLE cat (id bigint PRIMARY KEY DEFAULT nextval('shared'));
