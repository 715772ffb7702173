-- create table public.log_far
CREATE FOREIGN TABLE public.log_far (
    note text
) INHERITS (public.log) SERVER away;
