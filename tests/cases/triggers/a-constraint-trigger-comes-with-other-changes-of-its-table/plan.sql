-- change the type of column public.account.amount
-- hazard rewrites-table: table public.account is written anew while reads and writes wait
ALTER TABLE public.account ALTER COLUMN amount TYPE bigint;

-- add column public.account.note
ALTER TABLE public.account ADD COLUMN note text;

-- create trigger public.account.g
CREATE CONSTRAINT TRIGGER g AFTER INSERT ON public.account DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.f();
