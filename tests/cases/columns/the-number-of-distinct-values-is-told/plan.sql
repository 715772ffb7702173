-- set options of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET (n_distinct = '-0.25');
