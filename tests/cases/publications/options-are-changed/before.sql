CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE PUBLICATION news FOR TABLE book;
CREATE PUBLICATION all_news FOR ALL TABLES WITH (publish_via_partition_root);
