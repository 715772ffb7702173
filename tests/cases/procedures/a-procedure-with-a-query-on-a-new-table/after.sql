CREATE TABLE zlog (what text);
CREATE PROCEDURE note(what text) LANGUAGE sql AS $$ INSERT INTO zlog VALUES (what) $$;
