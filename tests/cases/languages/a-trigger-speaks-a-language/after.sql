CREATE TRUSTED LANGUAGE ours HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE TABLE book (id integer PRIMARY KEY, title text);
CREATE FUNCTION trimmed() RETURNS trigger LANGUAGE ours AS $$ BEGIN NEW.title := btrim(NEW.title); RETURN NEW; END $$;
CREATE TRIGGER trimmed BEFORE INSERT ON book FOR EACH ROW EXECUTE FUNCTION trimmed();
