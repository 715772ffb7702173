-- drop index public.c
DROP INDEX public.c;

-- create sequence public.c
CREATE SEQUENCE public.c;

-- drop table public.a
-- hazard drop-table: every row of table public.a is lost
DROP TABLE public.a;

-- create index public.a
-- hazard index-build: the whole of table public.t is read while writes wait
CREATE INDEX a ON public.t USING btree (x);

-- drop sequence public.b
-- hazard drop-sequence: the position of sequence public.b is lost
DROP SEQUENCE public.b;

-- create table public.b
CREATE TABLE public.b (
    id integer,
    note text
);
