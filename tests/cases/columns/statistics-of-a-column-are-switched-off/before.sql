CREATE TABLE doc (id integer, body text, raw bytea, tags text[]);
ALTER TABLE doc ALTER body SET STATISTICS 1000;
