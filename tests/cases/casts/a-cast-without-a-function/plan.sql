-- create cast (public.a AS text)
CREATE CAST (public.a AS text) WITH INOUT AS ASSIGNMENT;
