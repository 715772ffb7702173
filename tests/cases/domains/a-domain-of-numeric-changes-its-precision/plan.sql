-- put domain public.money_amount aside
ALTER DOMAIN public.money_amount RENAME TO money_amount__old;

-- create domain public.money_amount
CREATE DOMAIN public.money_amount AS numeric(14,4);

-- move column public.t.x to the new domain public.money_amount
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN x TYPE public.money_amount USING x::text::public.money_amount;

-- drop the old domain public.money_amount
DROP DOMAIN public.money_amount__old;
