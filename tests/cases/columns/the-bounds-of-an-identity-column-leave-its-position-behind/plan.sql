-- change the identity of column public.coat.id
ALTER TABLE public.coat ALTER COLUMN id SET MINVALUE 100 SET MAXVALUE 200 SET START WITH 100 RESTART;

-- bring the position of column public.ticket.id into its new bounds
SELECT pg_catalog.setval('public.ticket_id_seq', LEAST(GREATEST(last_value, 1), 1000000), is_called) FROM public.ticket_id_seq;

-- change the identity of column public.ticket.id
ALTER TABLE public.ticket ALTER COLUMN id SET MAXVALUE 1000000;

-- change the type of column public.ticket.id
-- hazard rewrites-table: table public.ticket is written anew while reads and writes wait
-- hazard narrows-type: values that are out of range or not whole of column public.ticket.id are refused or changed
ALTER TABLE public.ticket ALTER COLUMN id TYPE integer;
