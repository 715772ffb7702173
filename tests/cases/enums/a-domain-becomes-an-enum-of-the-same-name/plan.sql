-- drop constraint public.t.t_x_check
ALTER TABLE public.t DROP CONSTRAINT t_x_check;

-- put domain public.e aside
ALTER DOMAIN public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- move column public.t.x to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN x TYPE public.e USING x::text::public.e;

-- drop the old domain public.e
DROP DOMAIN public.e__old;

-- add constraint public.t.t_x_check
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT t_x_check CHECK ((x <> 'b'::public.e));
