-- drop procedure public.p(integer)
DROP PROCEDURE public.p(integer);

-- create procedure public.p(integer)
CREATE PROCEDURE public.p(IN a integer)
LANGUAGE sql
AS $$SELECT a$$;

-- comment on procedure public.p(integer)
COMMENT ON PROCEDURE public.p(integer) IS 'c';
