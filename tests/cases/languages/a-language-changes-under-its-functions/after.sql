CREATE TRUSTED LANGUAGE ours HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
COMMENT ON LANGUAGE ours IS 'kept';
CREATE FUNCTION doubled(n integer) RETURNS integer LANGUAGE ours IMMUTABLE AS $$ BEGIN RETURN n * 2; END $$;
CREATE TABLE book (id integer PRIMARY KEY, sold integer, twice integer GENERATED ALWAYS AS (doubled(sold)) STORED);
