-- create operator family public.f USING hash
CREATE OPERATOR FAMILY public.f USING hash;

-- comment on operator family public.f USING hash
COMMENT ON OPERATOR FAMILY public.f USING hash IS 'nothing yet';
