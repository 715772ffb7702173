CREATE FUNCTION f() RETURNS text LANGUAGE sql AS E'\r\n SELECT ''a'';\r\n\t-- é \r\n';
