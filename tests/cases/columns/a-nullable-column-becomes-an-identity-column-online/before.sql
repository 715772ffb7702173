CREATE TABLE t (number bigint, label text, UNIQUE (number));
