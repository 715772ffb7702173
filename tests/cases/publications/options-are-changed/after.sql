CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE PUBLICATION news FOR TABLE book WITH (publish = 'delete', publish_via_partition_root);
CREATE PUBLICATION all_news FOR ALL TABLES;
