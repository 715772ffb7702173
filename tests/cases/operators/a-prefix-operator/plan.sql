-- create operator public.@@@ (NONE, bigint)
CREATE OPERATOR public.@@@ (FUNCTION = int8abs, RIGHTARG = bigint);
