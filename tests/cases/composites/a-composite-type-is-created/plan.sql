-- create type public.address
CREATE TYPE public.address AS (
    street text COLLATE pg_catalog."C",
    zip character varying(10),
    lines text[]
);

-- comment on type public.address
COMMENT ON TYPE public.address IS 'where';

-- comment on column public.address.zip
COMMENT ON COLUMN public.address.zip IS 'postal code';
