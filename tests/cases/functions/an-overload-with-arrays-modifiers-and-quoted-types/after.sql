CREATE TYPE "Odd mood" AS ENUM ('x');
CREATE FUNCTION f(a numeric(10,2), b varchar(5)[], c "Odd mood"[], d timestamptz, e "char") RETURNS "Odd mood" LANGUAGE sql AS $$ SELECT c[1] $$;
COMMENT ON FUNCTION f(numeric, varchar[], "Odd mood"[], timestamptz, "char") IS 'odd';
