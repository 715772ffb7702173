-- change the type of column public.account.mail
-- hazard rewrites-table: table public.account is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.account.mail are refused or changed
ALTER TABLE public.account ALTER COLUMN mail TYPE public.citext USING mail::public.citext;
