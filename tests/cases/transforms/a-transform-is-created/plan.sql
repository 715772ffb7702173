-- create transform FOR integer LANGUAGE sql
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));

-- comment on transform FOR integer LANGUAGE sql
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'odd';
