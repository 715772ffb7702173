CREATE TABLE book (id bigint PRIMARY KEY, name text);
CREATE TABLE log (id bigint, said text);
CREATE RULE noted AS ON UPDATE TO book WHERE NEW.name <> OLD.name DO ALSO INSERT INTO log VALUES (NEW.id, NEW.name);
