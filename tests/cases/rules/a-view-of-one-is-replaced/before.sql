CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE VIEW shelf AS SELECT id, title FROM book;
CREATE RULE put AS ON INSERT TO shelf DO INSTEAD INSERT INTO book VALUES (NEW.id, NEW.title) RETURNING book.id, book.title;
COMMENT ON RULE put ON shelf IS 'puts';
