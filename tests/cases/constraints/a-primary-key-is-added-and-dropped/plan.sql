-- add constraint public.lamp.lamp_pkey
-- hazard adds-constraint: rows of table public.lamp that break it make it fail
-- hazard scans-table: the whole of table public.lamp is read while writes wait
ALTER TABLE public.lamp ADD CONSTRAINT lamp_pkey PRIMARY KEY (id);
