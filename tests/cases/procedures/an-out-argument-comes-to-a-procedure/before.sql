CREATE PROCEDURE p(a integer, OUT c integer) LANGUAGE plpgsql AS $$ BEGIN c := a; END $$;
