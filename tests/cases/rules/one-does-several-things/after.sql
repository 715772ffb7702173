CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE RULE noted AS ON INSERT TO book DO ALSO (INSERT INTO log VALUES (NEW.id, 'a;b'); DELETE FROM log WHERE id < NEW.id;);
