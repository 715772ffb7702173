-- create type public.mood
CREATE TYPE public.mood AS ENUM ('sad', 'ok');

-- create function public.usual()
CREATE FUNCTION public.usual()
RETURNS public.mood
LANGUAGE sql IMMUTABLE
AS $$ SELECT 'ok'::mood $$;

-- add column public.t.m
ALTER TABLE public.t ADD COLUMN m public.mood DEFAULT public.usual();

-- create function public.touch()
CREATE FUNCTION public.touch()
RETURNS trigger
LANGUAGE plpgsql
AS $$ DECLARE x mood := usual(); BEGIN new.m := x; RETURN new; END $$;

-- create view public.v
CREATE VIEW public.v AS
SELECT t.id,
    (t.m = public.usual()) AS is_usual
   FROM public.t;

-- create trigger public.t.g
CREATE TRIGGER g BEFORE UPDATE OF m ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();

-- create trigger public.v.h
CREATE TRIGGER h INSTEAD OF UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.touch();
