-- put domain public.outer_one aside
ALTER DOMAIN public.outer_one RENAME TO outer_one__old;

-- put domain public.inner_one aside
ALTER DOMAIN public.inner_one RENAME TO inner_one__old;

-- create domain public.inner_one
CREATE DOMAIN public.inner_one AS smallint
    CONSTRAINT inner_one_check CHECK ((VALUE > 0));

-- create domain public.outer_one
CREATE DOMAIN public.outer_one AS public.inner_one
    CONSTRAINT outer_one_check CHECK (((VALUE)::smallint < 10));

-- move column public.t.a to the new domain public.outer_one
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard adds-constraint: rows of table public.t that break a constraint of domain public.outer_one make it fail
ALTER TABLE public.t ALTER COLUMN a TYPE public.outer_one USING a::text::public.outer_one;

-- move column public.t.b to the new domain public.inner_one
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that are out of range or not whole of column public.t.b are refused or changed
ALTER TABLE public.t ALTER COLUMN b TYPE public.inner_one USING b::text::public.inner_one;

-- drop the old domain public.outer_one
DROP DOMAIN public.outer_one__old;

-- drop the old domain public.inner_one
DROP DOMAIN public.inner_one__old;
