-- drop the default of column public.invoice.id
ALTER TABLE public.invoice ALTER COLUMN id DROP DEFAULT;

-- drop sequence public.invoice_id_seq
-- hazard drop-sequence: the position of sequence public.invoice_id_seq is lost
DROP SEQUENCE public.invoice_id_seq;
