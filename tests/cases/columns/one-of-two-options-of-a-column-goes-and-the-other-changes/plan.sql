-- set options of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body RESET (n_distinct_inherited);

-- set options of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET (n_distinct = '6');
