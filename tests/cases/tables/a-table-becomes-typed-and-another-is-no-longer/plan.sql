-- put table public.back aside
ALTER TABLE public.back RENAME TO back__old;

-- let table public.city go from its type
ALTER TABLE public.city NOT OF;

-- create table public.back
CREATE TABLE public.back OF public.place;

-- add column public.city.mayor
ALTER TABLE public.city ADD COLUMN mayor text;

-- make table public.town one of type public.place
ALTER TABLE public.town OF public.place;

-- move the rows of table public.back over to the new one, and drop the old one
-- hazard rewrites-table: table public.back is written anew while reads and writes wait
-- hazard drop-column: every value of column public.back.old is lost
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO public.back (id, name)
        SELECT id, name FROM ONLY public.back__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM ONLY public.back__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.back__old;
END
$$;
