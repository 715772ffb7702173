-- drop view public.v
DROP VIEW public.v;

-- put type public.state aside
ALTER TYPE public.state RENAME TO state__old;

-- create domain public.state
CREATE DOMAIN public.state AS text
    CONSTRAINT state_check CHECK ((VALUE = ANY (ARRAY['open'::text, 'done'::text])));

-- move column public.t.many to the new domain public.state
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN many TYPE public.state[] USING many::text[]::public.state[];

-- drop the default of column public.t.s
ALTER TABLE public.t ALTER COLUMN s DROP DEFAULT;

-- move column public.t.s to the new domain public.state
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN s TYPE public.state USING s::text::public.state;

-- set the default of column public.t.s
ALTER TABLE public.t ALTER COLUMN s SET DEFAULT 'open'::text;

-- drop the old type public.state
DROP TYPE public.state__old;

-- create view public.v
CREATE VIEW public.v AS
SELECT t.s
   FROM public.t;
