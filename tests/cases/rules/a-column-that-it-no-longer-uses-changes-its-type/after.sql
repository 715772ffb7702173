CREATE TABLE book (id bigint PRIMARY KEY, title varchar(80));
CREATE TABLE log (id bigint, said text);
CREATE RULE noted AS ON DELETE TO book DO ALSO INSERT INTO log VALUES (OLD.id);
