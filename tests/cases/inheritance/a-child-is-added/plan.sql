-- create table public.dog
CREATE TABLE public.dog (
    bark text
) INHERITS (public.animal);
