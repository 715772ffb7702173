-- comment on function public.f(integer)
COMMENT ON FUNCTION public.f(integer) IS 'it adds';
