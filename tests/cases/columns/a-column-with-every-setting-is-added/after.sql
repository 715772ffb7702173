CREATE TABLE doc (id integer, body text);
ALTER TABLE doc ALTER body SET STORAGE EXTERNAL, ALTER body SET STATISTICS 10, ALTER body SET (n_distinct = 3), ALTER body SET COMPRESSION pglz;
