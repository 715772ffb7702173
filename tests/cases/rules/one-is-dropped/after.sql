CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
