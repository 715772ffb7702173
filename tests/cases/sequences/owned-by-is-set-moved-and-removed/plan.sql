-- let nothing own sequence public.c
ALTER SEQUENCE public.c OWNED BY NONE;

-- let column public.t.id own sequence public.a
ALTER SEQUENCE public.a OWNED BY public.t.id;

-- let column public.t.other own sequence public.b
ALTER SEQUENCE public.b OWNED BY public.t.other;
