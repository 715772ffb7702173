CREATE TABLE a (id int PRIMARY KEY, token uuid DEFAULT gen_random_uuid(), CONSTRAINT one_token UNIQUE (token));
