-- alter operator family public.f USING btree
ALTER OPERATOR FAMILY public.f USING btree DROP
    OPERATOR 1 (integer,bigint),
    FUNCTION 1 (integer, bigint);

-- alter operator family public.f USING btree
ALTER OPERATOR FAMILY public.f USING btree ADD
    OPERATOR 1 >(integer,bigint),
    FUNCTION 1 (smallint, bigint) btint28cmp(smallint,bigint);
