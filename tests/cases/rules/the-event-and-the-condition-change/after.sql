CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE RULE noted AS ON UPDATE TO book WHERE OLD.title IS DISTINCT FROM NEW.title DO INSTEAD INSERT INTO log VALUES (OLD.id, NEW.title);
