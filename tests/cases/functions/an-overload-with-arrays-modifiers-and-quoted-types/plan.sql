-- create function public.f(numeric, character varying[], public."Odd mood"[], timestamp with time zone, "char")
CREATE FUNCTION public.f(a numeric, b character varying[], c public."Odd mood"[], d timestamp with time zone, e "char")
RETURNS public."Odd mood"
LANGUAGE sql
AS $$ SELECT c[1] $$;

-- comment on function public.f(numeric, character varying[], public."Odd mood"[], timestamp with time zone, "char")
COMMENT ON FUNCTION public.f(numeric, character varying[], public."Odd mood"[], timestamp with time zone, "char") IS 'odd';
