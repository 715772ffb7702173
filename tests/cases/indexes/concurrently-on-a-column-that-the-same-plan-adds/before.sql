CREATE TABLE doc (body text);
