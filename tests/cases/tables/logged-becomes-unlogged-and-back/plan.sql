-- set table public.session_cache UNLOGGED
-- hazard rewrites-table: table public.session_cache is written anew
ALTER TABLE public.session_cache SET UNLOGGED;
