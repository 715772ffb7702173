-- rename the sequence of column public.client.id
ALTER SEQUENCE public.customer_id_seq RENAME TO client_id_seq;
