-- drop constraint public.d.c
ALTER DOMAIN public.d DROP CONSTRAINT c;
