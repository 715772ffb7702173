-- drop conversion public."My c"
DROP CONVERSION public."My c";

-- create conversion public."My c"
CREATE CONVERSION public."My c" FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
