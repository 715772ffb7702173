-- change the foreign options of table public.book
ALTER FOREIGN TABLE public.book OPTIONS (ADD schema_name 'lib', SET table_name 'volumes');
