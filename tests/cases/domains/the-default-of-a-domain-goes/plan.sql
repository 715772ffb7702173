-- drop the default of domain public.d
ALTER DOMAIN public.d DROP DEFAULT;
