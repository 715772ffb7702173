CREATE TABLE book (id integer PRIMARY KEY, title text, body text, price numeric, at timestamp NOT NULL DEFAULT now());
ALTER TABLE book SET (fillfactor = 80, toast.autovacuum_enabled = false, toast.vacuum_truncate = false);
