CREATE TABLE t (id integer, a text);
CREATE PUBLICATION news FOR TABLE t WHERE (a <> '');
