-- create type public.floatrange
CREATE TYPE public.floatrange AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = pg_catalog.float8mi);

-- create type public.fr
CREATE TYPE public.fr AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = pg_catalog.text_pattern_ops, COLLATION = pg_catalog."C", MULTIRANGE_TYPE_NAME = public.several);

-- comment on type public.floatrange
COMMENT ON TYPE public.floatrange IS 'floats';
