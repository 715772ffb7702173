CREATE TABLE doc (id integer, body text, raw bytea, tags text[]);
ALTER TABLE doc ALTER body SET STORAGE EXTERNAL, ALTER raw SET STORAGE MAIN, ALTER tags SET STORAGE PLAIN;
