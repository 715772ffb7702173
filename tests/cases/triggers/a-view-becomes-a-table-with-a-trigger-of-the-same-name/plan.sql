-- drop view public.v
DROP VIEW public.v;

-- create table public.v
CREATE TABLE public.v (
    id integer,
    a text
);

-- create trigger public.v.g
CREATE TRIGGER g BEFORE INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.touch();
