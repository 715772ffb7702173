-- drop conversion s.c
DROP CONVERSION s.c;

-- create conversion s.c
CREATE DEFAULT CONVERSION s.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
