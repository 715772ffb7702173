CREATE TABLE t (number bigint GENERATED ALWAYS AS IDENTITY (INCREMENT 2), label text, UNIQUE (number));
