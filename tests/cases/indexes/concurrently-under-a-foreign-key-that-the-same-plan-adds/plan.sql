-- no-transaction

-- create index public.plug_code
-- hazard index-build: the whole of table public.plug is read, in the background
-- hazard adds-constraint: rows of table public.plug that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY plug_code ON public.plug USING btree (code);

-- the next version
-- add constraint public.socket.socket_plug_fkey, for new rows
ALTER TABLE public.socket ADD CONSTRAINT socket_plug_fkey FOREIGN KEY (plug) REFERENCES public.plug(code) NOT VALID;

-- the next version
-- validate constraint public.socket.socket_plug_fkey
-- hazard adds-constraint: rows of table public.socket that break it make it fail
ALTER TABLE public.socket VALIDATE CONSTRAINT socket_plug_fkey;
