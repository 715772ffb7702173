CREATE TABLE doc (body integer);
