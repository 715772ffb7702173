-- rename the not-null constraint of domain public.one
ALTER DOMAIN public.one RENAME CONSTRAINT one_not_null TO never_null;

-- rename the not-null constraint of domain public.three
ALTER DOMAIN public.three RENAME CONSTRAINT always TO three_not_null;

-- forbid null in domain public.two
ALTER DOMAIN public.two ADD CONSTRAINT always NOT NULL;

-- create domain public.four
CREATE DOMAIN public.four AS integer CONSTRAINT sure NOT NULL;
