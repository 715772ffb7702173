-- create event trigger hello
CREATE EVENT TRIGGER hello ON login EXECUTE FUNCTION public.greet();
