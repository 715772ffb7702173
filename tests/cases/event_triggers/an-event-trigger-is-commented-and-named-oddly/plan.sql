-- create event trigger "E e"
CREATE EVENT TRIGGER "E e" ON ddl_command_end EXECUTE FUNCTION public.seen();

-- comment on event trigger "E e"
COMMENT ON EVENT TRIGGER "E e" IS 'it''s';
