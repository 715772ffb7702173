-- create domain public.percent
CREATE DOMAIN public.percent AS integer
    CONSTRAINT fits CHECK ((VALUE <= 100));

-- create type public.pair
CREATE TYPE public.pair AS (
    a integer,
    b text
);

-- create type public.span
CREATE TYPE public.span AS RANGE (SUBTYPE = integer);

-- create collation public.c
CREATE COLLATION public.c (PROVIDER = libc, LOCALE = 'C');

-- create operator family public.class USING hash
CREATE OPERATOR FAMILY public.class USING hash;

-- create operator family public.fam USING btree
CREATE OPERATOR FAMILY public.fam USING btree;

-- create conversion public.conv
CREATE CONVERSION public.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- create text search parser public.parser
CREATE TEXT SEARCH PARSER public.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

-- create text search template public.template
CREATE TEXT SEARCH TEMPLATE public.template (LEXIZE = dsimple_lexize);

-- create text search dictionary public.dict
CREATE TEXT SEARCH DICTIONARY public.dict (TEMPLATE = pg_catalog.simple);

-- create text search configuration public.conf
CREATE TEXT SEARCH CONFIGURATION public.conf (PARSER = pg_catalog."default");

-- create access method method
CREATE ACCESS METHOD method TYPE INDEX HANDLER bthandler;

-- create language lang
CREATE PROCEDURAL LANGUAGE lang HANDLER plpgsql_call_handler;

-- create foreign data wrapper w
CREATE FOREIGN DATA WRAPPER w;

-- create server remote
CREATE SERVER remote FOREIGN DATA WRAPPER w;

-- create table public.far
CREATE FOREIGN TABLE public.far (
    id integer
) SERVER remote;

-- create table public.log
CREATE TABLE public.log (
    at date
) PARTITION BY RANGE (at);

-- create table public.t
CREATE TABLE public.t (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    a integer,
    b integer,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT t_b_key UNIQUE (b),
    CONSTRAINT t_a_excl EXCLUDE USING btree (a WITH =)
);

-- create statistics public.s
CREATE STATISTICS public.s ON a, b FROM public.t;

-- create function public.f(integer)
CREATE FUNCTION public.f(integer)
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN ($1)::text;

-- create function public.fired()
CREATE FUNCTION public.fired()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN RETURN new; END $$;

-- create function public.of_pair(public.pair)
CREATE FUNCTION public.of_pair(public.pair)
RETURNS integer
LANGUAGE sql IMMUTABLE
RETURN ($1).a;

-- create cast (public.pair AS integer)
CREATE CAST (public.pair AS integer) WITH FUNCTION public.of_pair(public.pair);

-- create function public.order_of(public.pair, public.pair)
CREATE FUNCTION public.order_of(public.pair, public.pair)
RETURNS integer
LANGUAGE sql IMMUTABLE
RETURN (($1).a - ($2).a);

-- create function public.same(public.pair, public.pair)
CREATE FUNCTION public.same(public.pair, public.pair)
RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN (($1).a = ($2).a);

-- create operator public.=== (public.pair, public.pair)
CREATE OPERATOR public.=== (FUNCTION = public.same, LEFTARG = public.pair, RIGHTARG = public.pair);

-- create operator class public.class USING hash
CREATE OPERATOR CLASS public.class FOR TYPE public.pair USING hash FAMILY public.class AS
    OPERATOR 1 public.===(public.pair,public.pair);

-- create function public.watched()
CREATE FUNCTION public.watched()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$ BEGIN END $$;

-- create procedure public.p(integer)
CREATE PROCEDURE public.p(IN integer)
LANGUAGE sql
AS $$SELECT $1$$;

-- create aggregate public.total(integer)
CREATE AGGREGATE public.total(integer) (
    SFUNC = int4pl,
    STYPE = integer
);

-- create index public.log_at
CREATE INDEX log_at ON public.log USING btree (at);

-- create table public.log_1
CREATE TABLE public.log_1 PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- create view public.v
CREATE VIEW public.v AS
SELECT t.id,
    t.a
   FROM public.t;

-- create materialized view public.m
CREATE MATERIALIZED VIEW public.m AS
SELECT t.id,
    t.a
   FROM public.t;

-- create trigger public.t.g
CREATE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.fired();

-- create rule public.t.r
CREATE RULE r AS
    ON UPDATE TO public.t DO
 NOTIFY changed;

-- create policy public.t.pol
CREATE POLICY pol ON public.t USING (id > 0);

-- create publication news
-- hazard refuses-writes: updates and deletes of public.log_1 fail from then on: nothing tells one row from another (a primary key, or `REPLICA IDENTITY`)
CREATE PUBLICATION news FOR TABLE public.log_1;

-- comment on domain public.percent
COMMENT ON DOMAIN public.percent IS 'domain';

-- comment on type public.pair
COMMENT ON TYPE public.pair IS 'composite';

-- comment on type public.span
COMMENT ON TYPE public.span IS 'range';

-- comment on sequence public.t_id_seq
COMMENT ON SEQUENCE public.t_id_seq IS 'identity sequence';

-- comment on foreign data wrapper w
COMMENT ON FOREIGN DATA WRAPPER w IS 'wrapper';

-- comment on server remote
COMMENT ON SERVER remote IS 'server';

-- comment on table public.far
COMMENT ON FOREIGN TABLE public.far IS 'foreign table';

-- comment on table public.log
COMMENT ON TABLE public.log IS 'partitioned table';

-- comment on table public.log_1
COMMENT ON TABLE public.log_1 IS 'partition';

-- comment on index public.log_1_at_idx
COMMENT ON INDEX public.log_1_at_idx IS 'index of a partition';

-- comment on index public.log_at
COMMENT ON INDEX public.log_at IS 'partitioned index';

-- comment on index public.t_b_key
COMMENT ON INDEX public.t_b_key IS 'index of a unique constraint';

-- comment on index public.t_pkey
COMMENT ON INDEX public.t_pkey IS 'index of a key';

-- comment on view public.v
COMMENT ON VIEW public.v IS 'view';

-- comment on collation public.c
COMMENT ON COLLATION public.c IS 'collation';

-- comment on cast (public.pair AS integer)
COMMENT ON CAST (public.pair AS integer) IS 'cast';

-- comment on operator public.=== (public.pair, public.pair)
COMMENT ON OPERATOR public.=== (public.pair, public.pair) IS 'operator';

-- comment on operator family public.fam USING btree
COMMENT ON OPERATOR FAMILY public.fam USING btree IS 'operator family';

-- comment on operator class public.class USING hash
COMMENT ON OPERATOR CLASS public.class USING hash IS 'operator class';

-- comment on conversion public.conv
COMMENT ON CONVERSION public.conv IS 'conversion';

-- comment on text search parser public.parser
COMMENT ON TEXT SEARCH PARSER public.parser IS 'parser';

-- comment on text search template public.template
COMMENT ON TEXT SEARCH TEMPLATE public.template IS 'template';

-- comment on text search dictionary public.dict
COMMENT ON TEXT SEARCH DICTIONARY public.dict IS 'dictionary';

-- comment on text search configuration public.conf
COMMENT ON TEXT SEARCH CONFIGURATION public.conf IS 'configuration';

-- comment on statistics public.s
COMMENT ON STATISTICS public.s IS 'statistics';

-- comment on access method method
COMMENT ON ACCESS METHOD method IS 'access method';

-- comment on language lang
COMMENT ON LANGUAGE lang IS 'language';

-- comment on function public.f(integer)
COMMENT ON FUNCTION public.f(integer) IS 'function';

-- comment on procedure public.p(integer)
COMMENT ON PROCEDURE public.p(integer) IS 'procedure';

-- comment on aggregate public.total(integer)
COMMENT ON AGGREGATE public.total(integer) IS 'aggregate';

-- comment on materialized view public.m
COMMENT ON MATERIALIZED VIEW public.m IS 'materialized view';

-- comment on publication news
COMMENT ON PUBLICATION news IS 'publication';

-- comment on column public.far.id
COMMENT ON COLUMN public.far.id IS 'foreign column';

-- comment on column public.log_1.at
COMMENT ON COLUMN public.log_1.at IS 'column of a partition';

-- comment on column public.m.a
COMMENT ON COLUMN public.m.a IS 'column of a materialized view';

-- comment on column public.pair.a
COMMENT ON COLUMN public.pair.a IS 'attribute';

-- comment on constraint public.percent.fits
COMMENT ON CONSTRAINT fits ON DOMAIN public.percent IS 'domain constraint';

-- comment on column public.t.id
COMMENT ON COLUMN public.t.id IS 'identity column';

-- comment on constraint public.t.t_a_excl
COMMENT ON CONSTRAINT t_a_excl ON public.t IS 'exclusion';

-- comment on constraint public.t.t_b_key
COMMENT ON CONSTRAINT t_b_key ON public.t IS 'unique';

-- comment on trigger public.t.g
COMMENT ON TRIGGER g ON public.t IS 'trigger';

-- comment on rule public.t.r
COMMENT ON RULE r ON public.t IS 'rule';

-- comment on policy public.t.pol
COMMENT ON POLICY pol ON public.t IS 'policy';

-- comment on column public.v.a
COMMENT ON COLUMN public.v.a IS 'column of a view';

-- create event trigger watch
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION public.watched();

-- comment on event trigger watch
COMMENT ON EVENT TRIGGER watch IS 'event trigger';
