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

-- comment on event trigger watch
COMMENT ON EVENT TRIGGER watch IS 'event trigger';

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
