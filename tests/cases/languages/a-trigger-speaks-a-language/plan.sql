-- create language ours
CREATE TRUSTED PROCEDURAL LANGUAGE ours HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;

-- create function public.trimmed()
CREATE FUNCTION public.trimmed()
RETURNS trigger
LANGUAGE ours
AS $$ BEGIN NEW.title := btrim(NEW.title); RETURN NEW; END $$;

-- create trigger public.book.trimmed
CREATE TRIGGER trimmed BEFORE INSERT ON public.book FOR EACH ROW EXECUTE FUNCTION public.trimmed();
