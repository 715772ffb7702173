CREATE TYPE mood AS ENUM ('ok', 'bad');
CREATE FUNCTION as_mood(internal) RETURNS mood LANGUAGE internal STABLE STRICT AS 'enum_recv';
CREATE TRANSFORM FOR mood LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION as_mood(internal));
CREATE TABLE book (id integer PRIMARY KEY, mood text);
