-- drop function public.f()
DROP FUNCTION public.f();

-- drop column public.zoo.b
-- hazard drop-column: every value of column public.zoo.b is lost
ALTER TABLE public.zoo DROP COLUMN b;

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS TABLE(id integer, a text)
LANGUAGE sql
AS $$ SELECT * FROM zoo $$;
