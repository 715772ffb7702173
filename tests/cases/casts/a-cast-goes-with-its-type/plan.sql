-- drop cast (character varying AS public.e)
DROP CAST (character varying AS public.e);

-- drop type public.e
DROP TYPE public.e;
