-- create table public.item
CREATE TABLE public.item (
    id integer,
    price numeric
);

-- create function public.add(numeric, public.item)
CREATE FUNCTION public.add(s numeric, i public.item)
RETURNS numeric
LANGUAGE sql IMMUTABLE
AS $$ SELECT s + i.price $$;

-- create function public.cost(public.item)
CREATE FUNCTION public.cost(i public.item)
RETURNS numeric
LANGUAGE sql STABLE
AS $$ SELECT i.price * 2 $$;

-- create aggregate public.worth(public.item)
CREATE AGGREGATE public.worth(public.item) (
    SFUNC = public.add,
    STYPE = numeric,
    INITCOND = '0'
);

-- create view public.costs
CREATE VIEW public.costs AS
SELECT i.id,
    public.cost(i.*) AS cost
   FROM public.item i;

-- create function public.dear(public.costs)
CREATE FUNCTION public.dear(c public.costs)
RETURNS boolean
LANGUAGE sql STABLE
AS $$ SELECT c.cost > 5 $$;

-- create view public.summary
CREATE VIEW public.summary AS
SELECT public.worth(item.*) AS worth,
    ( SELECT count(*) AS count
           FROM public.costs c
          WHERE public.dear(c.*)) AS dear
   FROM public.item;
