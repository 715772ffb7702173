CREATE TABLE book (id bigint CONSTRAINT new_pk PRIMARY KEY, title text);
CREATE VIEW v AS SELECT id, title, count(*) AS n FROM book GROUP BY id;
