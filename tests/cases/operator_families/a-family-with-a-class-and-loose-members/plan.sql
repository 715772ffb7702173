-- create operator family public.f USING btree
CREATE OPERATOR FAMILY public.f USING btree;

-- create operator family public.f USING btree
ALTER OPERATOR FAMILY public.f USING btree ADD
    OPERATOR 1 <(integer,bigint),
    FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);

-- create operator class public.c USING btree
CREATE OPERATOR CLASS public.c FOR TYPE integer USING btree FAMILY public.f AS
    OPERATOR 1 <(integer,integer),
    OPERATOR 3 =(integer,integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
