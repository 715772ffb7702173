-- create type public.timerange
CREATE TYPE public.timerange AS RANGE (SUBTYPE = time without time zone);
