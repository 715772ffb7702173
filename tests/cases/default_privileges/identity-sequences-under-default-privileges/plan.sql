-- create table public.t
CREATE TABLE public.t (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY
);
