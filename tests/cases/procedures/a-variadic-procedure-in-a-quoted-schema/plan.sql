-- create procedure "S p"."P q"(text[])
CREATE PROCEDURE "S p"."P q"(VARIADIC a text[])
LANGUAGE sql
AS $$SELECT 1$$;
