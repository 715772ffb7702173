-- let column public.two.id own sequence public.number
ALTER SEQUENCE public.number OWNED BY public.two.id;

-- bring the position of sequence public.number into its new bounds
SELECT pg_catalog.setval('public.number', LEAST(GREATEST(last_value, 1), 100), is_called) FROM public.number;

-- alter sequence public.number
ALTER SEQUENCE public.number AS bigint MAXVALUE 100;
