-- comment on domain public.d
COMMENT ON DOMAIN public.d IS 'what';

-- comment on constraint public.d.c
COMMENT ON CONSTRAINT c ON DOMAIN public.d IS 'why';

-- comment on constraint public.t.c
COMMENT ON CONSTRAINT c ON public.t IS 'another';
