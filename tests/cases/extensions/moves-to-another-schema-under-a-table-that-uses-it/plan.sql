-- create schema ext
CREATE SCHEMA ext;

-- move extension citext to schema ext
ALTER EXTENSION citext SET SCHEMA ext;

-- change the type of column public.account.mail
-- hazard rewrites-table: table public.account is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.account.mail are refused or changed
ALTER TABLE public.account ALTER COLUMN mail TYPE ext.citext USING mail::text::ext.citext;
