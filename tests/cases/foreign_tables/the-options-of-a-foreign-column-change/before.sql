CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER away FOREIGN DATA WRAPPER far;
CREATE FOREIGN TABLE book (id integer NOT NULL, title text OPTIONS (column_name 'name')) SERVER away OPTIONS (table_name 'books');
