-- create transform FOR integer LANGUAGE plpgsql
CREATE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));

-- redefine function public.next(integer)
CREATE OR REPLACE FUNCTION public.next(n integer)
RETURNS integer
LANGUAGE plpgsql TRANSFORM FOR TYPE integer
AS $$ BEGIN RETURN n + 1; END $$;
