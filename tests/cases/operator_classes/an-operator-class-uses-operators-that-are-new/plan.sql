-- create operator public.<<< (integer, integer)
CREATE OPERATOR public.<<< (FUNCTION = int4lt, LEFTARG = integer, RIGHTARG = integer);

-- create operator family public.c USING btree
CREATE OPERATOR FAMILY public.c USING btree;

-- create operator class public.c USING btree
CREATE OPERATOR CLASS public.c FOR TYPE integer USING btree FAMILY public.c AS
    OPERATOR 1 public.<<<(integer,integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
