-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- create domain public.d
CREATE DOMAIN public.d AS bigint DEFAULT 1
    CONSTRAINT c CHECK ((VALUE > 0));

-- move column public.t.a to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d;

-- drop the default of column public.t.b
ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT;

-- move column public.t.b to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN b TYPE public.d USING b::text::public.d;

-- set the default of column public.t.b
ALTER TABLE public.t ALTER COLUMN b SET DEFAULT 7;

-- move column public.t.many to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN many TYPE public.d[] USING many::text[]::public.d[];

-- drop the old domain public.d
DROP DOMAIN public.d__old;

-- comment on domain public.d
COMMENT ON DOMAIN public.d IS 'd';

-- comment on constraint public.d.c
COMMENT ON CONSTRAINT c ON DOMAIN public.d IS 'c';
