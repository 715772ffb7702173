CREATE SCHEMA "My Shop";
CREATE FUNCTION "My Shop"."Do; it"("A b" integer, "select" text DEFAULT '; -- ') RETURNS text LANGUAGE plpgsql AS $f$
-- a "comment
BEGIN
  EXECUTE $$ SELECT '$x$' $$;
  RETURN '\' || "select"; -- $body$
END;
$f$;
