CREATE EXTENSION pgcrypto;
CREATE TABLE secret (id integer, salt text DEFAULT gen_salt('md5'));
