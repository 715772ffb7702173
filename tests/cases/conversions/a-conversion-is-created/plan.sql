-- create conversion public.c
CREATE CONVERSION public.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- comment on conversion public.c
COMMENT ON CONVERSION public.c IS 'ours';
