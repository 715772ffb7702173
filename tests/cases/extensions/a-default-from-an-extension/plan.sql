-- create extension pgcrypto
CREATE EXTENSION pgcrypto WITH SCHEMA public;

-- set the default of column public.secret.salt
ALTER TABLE public.secret ALTER COLUMN salt SET DEFAULT public.gen_salt('md5'::text);
