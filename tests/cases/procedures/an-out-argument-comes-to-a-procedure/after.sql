CREATE PROCEDURE p(a integer, OUT c integer, OUT d text) LANGUAGE plpgsql AS $$ BEGIN c := a; END $$;
