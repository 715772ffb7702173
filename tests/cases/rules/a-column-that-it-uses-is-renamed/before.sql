CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE RULE noted AS ON UPDATE TO book WHERE NEW.title <> OLD.title DO ALSO INSERT INTO log VALUES (NEW.id, NEW.title);
