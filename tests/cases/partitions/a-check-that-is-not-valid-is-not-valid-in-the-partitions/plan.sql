-- create table public.parent
CREATE TABLE public.parent (
    id integer
);

-- create table public.child
CREATE TABLE public.child () INHERITS (public.parent);

-- create table public.part
CREATE TABLE public.part (
    id integer NOT NULL
) PARTITION BY RANGE (id);

-- create table public.part_first
CREATE TABLE public.part_first PARTITION OF public.part FOR VALUES FROM (0) TO (1000) PARTITION BY RANGE (id);

-- create table public.part_half
CREATE TABLE public.part_half PARTITION OF public.part_first FOR VALUES FROM (0) TO (500);

-- add constraint public.old.positive
ALTER TABLE public.old ADD CONSTRAINT positive CHECK ((id > 1)) NOT VALID;

-- add constraint public.parent.a_check
ALTER TABLE public.parent ADD CONSTRAINT a_check CHECK ((id > 0)) NOT VALID;

-- add constraint public.part.a_check
ALTER TABLE public.part ADD CONSTRAINT a_check CHECK ((id > 0)) NOT VALID;
