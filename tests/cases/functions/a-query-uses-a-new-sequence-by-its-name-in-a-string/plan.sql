-- create sequence public.zz
CREATE SEQUENCE public.zz;

-- create function public.next()
CREATE FUNCTION public.next()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT nextval('zz') $$;
