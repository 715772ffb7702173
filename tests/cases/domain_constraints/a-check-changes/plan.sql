-- drop constraint public.d.c
ALTER DOMAIN public.d DROP CONSTRAINT c;

-- add constraint public.d.c
ALTER DOMAIN public.d ADD CONSTRAINT c CHECK ((VALUE > 1));

-- comment on constraint public.d.c
COMMENT ON CONSTRAINT c ON DOMAIN public.d IS 'why';
