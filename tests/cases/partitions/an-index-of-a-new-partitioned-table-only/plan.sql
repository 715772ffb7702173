-- create table public.event
CREATE TABLE public.event (
    id bigint NOT NULL,
    tags text
) PARTITION BY RANGE (id);

-- create index public.a_all
CREATE INDEX a_all ON public.event USING btree (id);

-- create table public.event_first
CREATE TABLE public.event_first PARTITION OF public.event FOR VALUES FROM ('0') TO ('1000') PARTITION BY RANGE (id);

-- create table public.event_first_half
CREATE TABLE public.event_first_half PARTITION OF public.event_first FOR VALUES FROM ('0') TO ('500');

-- create index public.a_tags
CREATE INDEX a_tags ON ONLY public.event USING btree (tags);

-- create index public.b_tags
CREATE INDEX b_tags ON ONLY public.event_first USING btree (lower(tags));
