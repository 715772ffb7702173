CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE RULE kept AS ON DELETE TO book WHERE OLD.id < 10 DO INSTEAD NOTHING;
