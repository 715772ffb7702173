CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE journal (id bigint, said text);
CREATE RULE noted AS ON DELETE TO book DO ALSO INSERT INTO journal VALUES (OLD.id, 'deleted');
