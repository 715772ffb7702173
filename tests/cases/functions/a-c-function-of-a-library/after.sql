CREATE FUNCTION fold(text) RETURNS void LANGUAGE c STRICT COST 10 AS '$libdir/plpgsql', 'plpgsql_call_handler';
