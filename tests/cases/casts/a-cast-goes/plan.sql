-- drop cast (public.e AS text)
DROP CAST (public.e AS text);
