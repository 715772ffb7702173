CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE PUBLICATION news FOR TABLE book WITH (publish = 'insert, truncate', publish_via_partition_root);
CREATE PUBLICATION silent WITH (publish = '');
