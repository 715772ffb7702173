-- add column public.book.token
-- hazard rewrites-table: table public.book is written anew to fill column public.book.token
ALTER TABLE public.book ADD COLUMN token uuid DEFAULT gen_random_uuid();
