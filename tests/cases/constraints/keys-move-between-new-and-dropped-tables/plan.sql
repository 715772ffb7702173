-- drop constraint public.rim.rim_spoke_fkey
ALTER TABLE public.rim DROP CONSTRAINT rim_spoke_fkey;

-- create table public.new_spoke
CREATE TABLE public.new_spoke (
    id integer NOT NULL,
    hub integer,
    tension real,
    CONSTRAINT new_spoke_pkey PRIMARY KEY (id),
    CONSTRAINT new_spoke_hub_fkey FOREIGN KEY (hub) REFERENCES public.hub(id)
);

-- add column public.hub.spoke
ALTER TABLE public.hub ADD COLUMN spoke integer;

-- add constraint public.hub.hub_spoke_fkey
-- hazard adds-constraint: rows of table public.hub that break it make it fail
-- hazard scans-table: the whole of table public.hub is read while writes wait
ALTER TABLE public.hub ADD CONSTRAINT hub_spoke_fkey FOREIGN KEY (spoke) REFERENCES public.new_spoke(id);

-- add constraint public.rim.rim_spoke_fkey
-- hazard adds-constraint: rows of table public.rim that break it make it fail
-- hazard scans-table: the whole of table public.rim is read while writes wait
ALTER TABLE public.rim ADD CONSTRAINT rim_spoke_fkey FOREIGN KEY (spoke) REFERENCES public.new_spoke(id);

-- drop table public.old_spoke
-- hazard drop-table: every row of table public.old_spoke is lost
DROP TABLE public.old_spoke;
