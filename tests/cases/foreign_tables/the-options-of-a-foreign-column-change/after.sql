CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER away FOREIGN DATA WRAPPER far;
CREATE FOREIGN TABLE book (id integer OPTIONS (key 'true') NOT NULL, title text OPTIONS (column_name 'label')) SERVER away OPTIONS (table_name 'books');
