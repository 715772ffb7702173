CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE RULE noted AS ON DELETE TO book DO ALSO INSERT INTO log VALUES (OLD.id, 'deleted');
