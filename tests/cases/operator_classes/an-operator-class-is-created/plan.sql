-- create operator family public.down USING btree
CREATE OPERATOR FAMILY public.down USING btree;

-- create operator class public.down USING btree
CREATE OPERATOR CLASS public.down FOR TYPE integer USING btree FAMILY public.down AS
    OPERATOR 1 >(integer,integer),
    OPERATOR 2 >=(integer,integer),
    OPERATOR 3 =(integer,integer),
    OPERATOR 4 <=(integer,integer),
    OPERATOR 5 <(integer,integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);

-- comment on operator class public.down USING btree
COMMENT ON OPERATOR CLASS public.down USING btree IS 'the other way';
