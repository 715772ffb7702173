-- create type public.weekday
CREATE TYPE public.weekday AS ENUM ('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su');

-- create table public.shift
CREATE TABLE public.shift (
    day public.weekday DEFAULT 'mo'::public.weekday NOT NULL,
    CONSTRAINT work CHECK ((day < 'sa'::public.weekday))
);
