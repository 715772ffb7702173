-- alter sequence public.number
ALTER SEQUENCE public.number AS bigint;
