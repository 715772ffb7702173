-- create table public.nothing_yet
CREATE TABLE public.nothing_yet ();
