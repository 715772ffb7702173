-- create procedure public.p(text)
CREATE PROCEDURE public.p(IN a text DEFAULT 'x'::text)
LANGUAGE sql
AS $$SELECT a$$;

-- comment on procedure public.p(integer)
COMMENT ON PROCEDURE public.p(integer) IS 'integer';

-- comment on procedure public.p(text)
COMMENT ON PROCEDURE public.p(text) IS 'text';
