-- create table public.t
CREATE TABLE public.t (
    id integer NOT NULL,
    a text,
    b text,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);

-- create function public.touch()
CREATE FUNCTION public.touch()
RETURNS trigger
LANGUAGE plpgsql
AS $$ DECLARE r t; BEGIN SELECT * INTO r FROM t WHERE id = new.id; RETURN new; END $$;

-- create trigger public.t.g
CREATE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();
