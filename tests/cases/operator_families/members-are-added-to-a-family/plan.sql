-- alter operator family public.f USING btree
ALTER OPERATOR FAMILY public.f USING btree ADD
    OPERATOR 1 <(integer,bigint),
    OPERATOR 3 =(integer,bigint),
    FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);
