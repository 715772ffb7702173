-- put table public.town aside
ALTER TABLE public.town RENAME TO town__old;

-- put index public.town_name_key aside
ALTER INDEX public.town_name_key RENAME TO town_name_key__old;

-- put index public.town_pkey aside
ALTER INDEX public.town_pkey RENAME TO town_pkey__old;

-- let table public.town go from its type
ALTER TABLE public.town__old NOT OF;

-- drop constraint public.street.street_town_fkey
ALTER TABLE public.street DROP CONSTRAINT street_town_fkey;

-- put type public.place aside
ALTER TYPE public.place RENAME TO place__old;

-- create type public.place
CREATE TYPE public.place AS (
    name text,
    id integer
);

-- drop the old type public.place
DROP TYPE public.place__old;

-- create table public.town
CREATE TABLE public.town OF public.place (
    id WITH OPTIONS NOT NULL,
    CONSTRAINT town_pkey PRIMARY KEY (id),
    CONSTRAINT town_name_key UNIQUE (name)
);

-- move the rows of table public.town over to the new one, and drop the old one
-- hazard rewrites-table: table public.town is written anew while reads and writes wait
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO public.town (name, id)
        SELECT name, id FROM ONLY public.town__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM ONLY public.town__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.town__old;
END
$$;

-- add constraint public.street.street_town_fkey
-- hazard adds-constraint: rows of table public.street that break it make it fail
-- hazard scans-table: the whole of table public.street is read while writes wait
ALTER TABLE public.street ADD CONSTRAINT street_town_fkey FOREIGN KEY (town) REFERENCES public.town(id);
