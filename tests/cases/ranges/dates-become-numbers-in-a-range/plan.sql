-- put type public.span aside
ALTER TYPE public.span RENAME TO span__old;

-- put the multirange type of type public.span aside
ALTER TYPE public.span_multirange RENAME TO span_multirange__old;

-- put a function of type public.span aside
ALTER FUNCTION public.span(date, date) RENAME TO span__old;

-- put a function of type public.span aside
ALTER FUNCTION public.span(date, date, text) RENAME TO span__old;

-- put a function of type public.span aside
ALTER FUNCTION public.span_multirange() RENAME TO span_multirange__old;

-- create type public.span
CREATE TYPE public.span AS RANGE (SUBTYPE = numeric);

-- move column public.stay.nights to the new type public.span
-- hazard rewrites-table: table public.stay is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.stay.nights are refused or changed
ALTER TABLE public.stay ALTER COLUMN nights TYPE public.span USING nights::text::public.span;

-- drop the old type public.span
DROP TYPE public.span__old;
