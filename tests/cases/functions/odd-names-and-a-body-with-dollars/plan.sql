-- create function "My Shop"."Do; it"(integer, text)
CREATE FUNCTION "My Shop"."Do; it"("A b" integer, "select" text DEFAULT '; -- '::text)
RETURNS text
LANGUAGE plpgsql
AS $bbody$
-- a "comment
BEGIN
  EXECUTE $$ SELECT '$x$' $$;
  RETURN '\' || "select"; -- $body$
END;
$bbody$;
