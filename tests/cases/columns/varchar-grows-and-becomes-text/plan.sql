-- change the type of column public.label.a
ALTER TABLE public.label ALTER COLUMN a TYPE character varying(50);

-- change the type of column public.label.b
ALTER TABLE public.label ALTER COLUMN b TYPE text;

-- change the type of column public.label.c
ALTER TABLE public.label ALTER COLUMN c TYPE character varying;
