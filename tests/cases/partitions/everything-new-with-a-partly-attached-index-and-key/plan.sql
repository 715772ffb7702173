-- create table public.sale
CREATE TABLE public.sale (
    id integer NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (at);

-- create table public.sale_new
CREATE TABLE public.sale_new PARTITION OF public.sale FOR VALUES FROM ('2020-01-01') TO (MAXVALUE);

-- create table public.sale_old
CREATE TABLE public.sale_old PARTITION OF public.sale FOR VALUES FROM (MINVALUE) TO ('2020-01-01');

-- add constraint public.sale.sale_key
ALTER TABLE ONLY public.sale ADD CONSTRAINT sale_key UNIQUE (at, id);

-- add constraint public.sale_old.old_key
ALTER TABLE public.sale_old ADD CONSTRAINT old_key UNIQUE (at, id);

-- create index public.sale_at
CREATE INDEX sale_at ON ONLY public.sale USING btree (at);

-- create index public.old_at
CREATE INDEX old_at ON public.sale_old USING btree (at);

-- attach index public.old_at to index public.sale_at
ALTER INDEX public.sale_at ATTACH PARTITION public.old_at;

-- attach constraint public.sale_old.old_key to constraint public.sale.sale_key
ALTER INDEX public.sale_key ATTACH PARTITION public.old_key;
