CREATE SEQUENCE zz;
CREATE FUNCTION next() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('zz') $$;
