CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE RULE a AS ON INSERT TO book WHERE NEW.id < 0 DO ALSO INSERT INTO log VALUES (NEW.id);
CREATE RULE b AS ON DELETE TO log DO ALSO DELETE FROM book WHERE book.id = OLD.id;
