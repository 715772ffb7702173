-- add column public.a.token
-- hazard rewrites-table: table public.a is written anew to fill column public.a.token
ALTER TABLE public.a ADD COLUMN token uuid DEFAULT gen_random_uuid();
