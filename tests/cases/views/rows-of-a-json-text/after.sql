CREATE TABLE book (id integer, facts jsonb);
CREATE VIEW award AS SELECT b.id, j.name FROM book b, JSON_TABLE(b.facts, '$.awards[*]' COLUMNS (name text PATH '$.name')) j;
