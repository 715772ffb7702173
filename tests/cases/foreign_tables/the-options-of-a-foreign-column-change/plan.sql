-- change the foreign options of column public.book.id
ALTER TABLE public.book ALTER COLUMN id OPTIONS (ADD key 'true');

-- change the foreign options of column public.book.title
ALTER TABLE public.book ALTER COLUMN title OPTIONS (SET column_name 'label');
