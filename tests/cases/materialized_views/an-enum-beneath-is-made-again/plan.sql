-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- put type public.state aside
ALTER TYPE public.state RENAME TO state__old;

-- create type public.state
CREATE TYPE public.state AS ENUM ('old', 'new');

-- move column public.copy.state to the new type public.state
-- hazard rewrites-table: table public.copy is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.copy that use a removed value make it fail
ALTER TABLE public.copy ALTER COLUMN state TYPE public.state USING state::text::public.state;

-- drop the old type public.state
DROP TYPE public.state__old;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT copy.state,
    count(*) AS n
   FROM public.copy
  GROUP BY copy.state;

-- create index public.m_state
CREATE UNIQUE INDEX m_state ON public.m USING btree (state);
