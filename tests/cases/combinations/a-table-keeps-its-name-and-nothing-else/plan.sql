-- create type public.thing_kind
CREATE TYPE public.thing_kind AS ENUM ('a', 'b');

-- create sequence public.thing_no_seq
CREATE SEQUENCE public.thing_no_seq;

-- add column public.thing.no
-- hazard rewrites-table: table public.thing is written anew to fill column public.thing.no
ALTER TABLE public.thing ADD COLUMN no bigint DEFAULT nextval('public.thing_no_seq'::regclass) NOT NULL;

-- add column public.thing.kind
ALTER TABLE public.thing ADD COLUMN kind public.thing_kind[] DEFAULT '{a}'::public.thing_kind[] NOT NULL;

-- let column public.thing.no own sequence public.thing_no_seq
ALTER SEQUENCE public.thing_no_seq OWNED BY public.thing.no;

-- drop column public.thing.id
-- hazard drop-column: every value of column public.thing.id is lost
ALTER TABLE public.thing DROP COLUMN id;

-- add constraint public.thing.thing_pkey
-- hazard adds-constraint: rows of table public.thing that break it make it fail
-- hazard scans-table: the whole of table public.thing is read while writes wait
ALTER TABLE public.thing ADD CONSTRAINT thing_pkey PRIMARY KEY (no);

-- drop column public.thing.height
-- hazard drop-column: every value of column public.thing.height is lost
ALTER TABLE public.thing DROP COLUMN height;

-- add constraint public.thing.thing_check
-- hazard adds-constraint: rows of table public.thing that break it make it fail
-- hazard scans-table: the whole of table public.thing is read while writes wait
ALTER TABLE public.thing ADD CONSTRAINT thing_check CHECK ((no > 0));

-- drop column public.thing.width
-- hazard drop-column: every value of column public.thing.width is lost
ALTER TABLE public.thing DROP COLUMN width;

-- create index public.thing_idx
-- hazard index-build: the whole of table public.thing is read while writes wait
CREATE INDEX thing_idx ON public.thing USING gin (kind);
