-- create table public.a
CREATE TABLE public.a (
    id integer NOT NULL,
    b integer,
    CONSTRAINT a_pkey PRIMARY KEY (id)
) PARTITION BY HASH (id);

-- create table public.b
CREATE TABLE public.b (
    id integer NOT NULL,
    a integer,
    CONSTRAINT b_pkey PRIMARY KEY (id)
) PARTITION BY HASH (id);

-- create table public.person
CREATE TABLE public.person (
    id integer NOT NULL,
    CONSTRAINT person_pkey PRIMARY KEY (id)
);

-- add constraint public.a.a_b_fkey
ALTER TABLE public.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES public.b(id);

-- create table public.a_0
CREATE TABLE public.a_0 PARTITION OF public.a FOR VALUES WITH (modulus 1, remainder 0);

-- add constraint public.b.b_a_fkey
ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a(id);

-- create table public.b_0
CREATE TABLE public.b_0 PARTITION OF public.b FOR VALUES WITH (modulus 1, remainder 0);
