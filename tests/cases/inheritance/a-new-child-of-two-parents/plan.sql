-- create table public.animal
CREATE TABLE public.animal (
    id integer NOT NULL,
    name text DEFAULT 'x'::text,
    CONSTRAINT named CHECK ((name <> ''::text))
);

-- create table public.pet
CREATE TABLE public.pet (
    owner text,
    name text DEFAULT 'x'::text
);

-- create table public.dog
CREATE TABLE public.dog (
    bark text
) INHERITS (public.animal, public.pet);
