-- add column public.token.secret
-- hazard rewrites-table: table public.token is written anew to fill column public.token.secret
ALTER TABLE public.token ADD COLUMN secret uuid DEFAULT gen_random_uuid() NOT NULL;
