CREATE TABLE doc (id integer, body text, raw bytea, tags text[]);
ALTER TABLE doc ALTER body SET (n_distinct = 5, n_distinct_inherited = 50);
