CREATE FUNCTION p(a integer) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$;
