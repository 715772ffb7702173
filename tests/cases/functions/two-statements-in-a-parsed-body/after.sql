CREATE TABLE log (at timestamptz, what text);
CREATE FUNCTION f(a text) RETURNS bigint LANGUAGE sql BEGIN ATOMIC INSERT INTO log VALUES (now(), a); SELECT CASE WHEN a = 'x' THEN 0 ELSE count(*) END FROM log; END;
