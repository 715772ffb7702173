-- alter operator family public.down USING btree
ALTER OPERATOR FAMILY public.down USING btree ADD
    FUNCTION 2 (integer, integer) btint4sortsupport(internal);
