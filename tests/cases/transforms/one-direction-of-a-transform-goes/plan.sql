-- alter transform FOR integer LANGUAGE plpgsql
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal));
