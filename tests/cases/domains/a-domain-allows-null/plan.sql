-- allow null in domain public.d
ALTER DOMAIN public.d DROP NOT NULL;
