CREATE TABLE token (id integer PRIMARY KEY, secret uuid NOT NULL DEFAULT gen_random_uuid());
