-- drop the default of column public.invoice.id
ALTER TABLE public.invoice ALTER COLUMN id DROP DEFAULT;

-- drop sequence public.invoice_id_seq
-- hazard drop-sequence: the position of sequence public.invoice_id_seq is lost
DROP SEQUENCE public.invoice_id_seq;

-- make an identity column of column public.invoice.id
ALTER TABLE public.invoice ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- set the sequence of column public.invoice.id behind its values
SELECT pg_catalog.setval('public.invoice_id_seq'::regclass, GREATEST(1, COALESCE((SELECT max(id)::bigint FROM public.invoice) + 1, 1)), false);
