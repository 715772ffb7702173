-- change the type of column public.ticket.id
-- hazard rewrites-table: table public.ticket is written anew while reads and writes wait
ALTER TABLE public.ticket ALTER COLUMN id TYPE bigint;
