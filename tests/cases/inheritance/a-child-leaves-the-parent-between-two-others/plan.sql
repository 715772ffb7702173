-- table public.child: let it no longer inherit from table public.b
ALTER TABLE public.child NO INHERIT public.b;
