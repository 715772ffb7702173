-- create table public.b
CREATE TABLE public.b (
    id integer NOT NULL,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);

-- add constraint public.a.a_pkey
-- hazard adds-constraint: rows of table public.a that break it make it fail
-- hazard scans-table: the whole of table public.a is read while writes wait
ALTER TABLE public.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);

-- add table public.a to publication news
ALTER PUBLICATION news ADD TABLE public.a;

-- add table public.b to publication news
ALTER PUBLICATION news ADD TABLE public.b;
