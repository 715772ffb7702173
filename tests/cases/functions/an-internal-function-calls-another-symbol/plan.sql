-- redefine function public.g(double precision)
CREATE OR REPLACE FUNCTION public.g(double precision)
RETURNS double precision
LANGUAGE internal IMMUTABLE STRICT
AS $$dcos$$;
