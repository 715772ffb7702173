-- put domain public.tags aside
ALTER DOMAIN public.tags RENAME TO tags__old;

-- create domain public.tags
CREATE DOMAIN public.tags AS character varying(9)[]
    CONSTRAINT tags_check CHECK ((cardinality(VALUE) < 5));

-- drop the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- move column public.t.a to the new domain public.tags
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.a are refused or changed
ALTER TABLE public.t ALTER COLUMN a TYPE public.tags USING a::text::public.tags;

-- set the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT '{}'::character varying[];

-- drop the old domain public.tags
DROP DOMAIN public.tags__old;
