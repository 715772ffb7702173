-- alter operator public.=== (integer, integer)
ALTER OPERATOR public.=== (integer, integer) SET (RESTRICT = NONE, JOIN = eqjoinsel);
