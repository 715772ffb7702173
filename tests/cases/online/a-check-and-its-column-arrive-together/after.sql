CREATE TABLE a (id int PRIMARY KEY, token uuid NOT NULL DEFAULT gen_random_uuid(), CONSTRAINT token_there CHECK (token IS NOT NULL));
