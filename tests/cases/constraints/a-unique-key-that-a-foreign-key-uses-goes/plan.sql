-- drop constraint public.price.price_currency_fkey
ALTER TABLE public.price DROP CONSTRAINT price_currency_fkey;

-- drop constraint public.currency.currency_code_key
ALTER TABLE public.currency DROP CONSTRAINT currency_code_key;
