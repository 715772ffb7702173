-- create table public.new
CREATE TABLE public.new (
    id integer NOT NULL,
    name text
);

-- table public.child: let it inherit from table public.new
ALTER TABLE public.child INHERIT public.new;

-- table public.child: let it no longer inherit from table public.old
ALTER TABLE public.child NO INHERIT public.old;

-- drop table public.old
-- hazard drop-table: every row of table public.old is lost
DROP TABLE public.old;
