-- bring the position of sequence public.number into its new bounds
SELECT pg_catalog.setval('public.number', LEAST(GREATEST(last_value, 1), 100000), is_called) FROM public.number;

-- alter sequence public.number
ALTER SEQUENCE public.number AS bigint INCREMENT BY 3 MINVALUE -10 MAXVALUE 100000 START WITH 7 CACHE 9 CYCLE;
