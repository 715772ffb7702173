-- create foreign data wrapper far
CREATE FOREIGN DATA WRAPPER far;

-- create server away
CREATE SERVER away FOREIGN DATA WRAPPER far;

-- create table public.book
CREATE FOREIGN TABLE public.book (
    id integer NOT NULL,
    title text OPTIONS (column_name 'name')
) SERVER away OPTIONS (table_name 'books');
