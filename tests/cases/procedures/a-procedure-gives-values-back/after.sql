CREATE PROCEDURE p(a integer, INOUT b text, OUT c integer) LANGUAGE plpgsql AS $$ BEGIN b := 'x'; c := a; END $$;
