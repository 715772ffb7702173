-- create index public.plug_code
-- hazard index-build: the whole of table public.plug is read while writes wait
-- hazard adds-constraint: rows of table public.plug that are equal there make it fail
CREATE UNIQUE INDEX plug_code ON public.plug USING btree (code);

-- add constraint public.socket.socket_plug_fkey
-- hazard adds-constraint: rows of table public.socket that break it make it fail
-- hazard scans-table: the whole of table public.socket is read while writes wait
ALTER TABLE public.socket ADD CONSTRAINT socket_plug_fkey FOREIGN KEY (plug) REFERENCES public.plug(code);
