CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE TABLE novel (id bigint);
CREATE RULE kept AS ON DELETE TO novel DO INSTEAD INSERT INTO log VALUES (OLD.id);
