-- drop constraint public.client.customer_pkey
ALTER TABLE public.client DROP CONSTRAINT customer_pkey;

-- rename the sequence of column public.client.id
ALTER SEQUENCE public.customer_id_seq RENAME TO client_id_seq;

-- add constraint public.client.client_pkey
-- hazard adds-constraint: rows of table public.client that break it make it fail
-- hazard scans-table: the whole of table public.client is read while writes wait
ALTER TABLE public.client ADD CONSTRAINT client_pkey PRIMARY KEY (id);
