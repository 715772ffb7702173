-- alter sequence public.invoice_id_seq
ALTER SEQUENCE public.invoice_id_seq AS bigint;

-- change the type of column public.invoice.id
-- hazard rewrites-table: table public.invoice is written anew while reads and writes wait
ALTER TABLE public.invoice ALTER COLUMN id TYPE bigint;
