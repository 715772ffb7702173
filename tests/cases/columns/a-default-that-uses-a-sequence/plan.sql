-- set the default of column public.bill.no
ALTER TABLE public.bill ALTER COLUMN no SET DEFAULT nextval('public.number'::regclass);
