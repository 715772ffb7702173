-- add column public.account.owner
-- hazard sets-not-null: it fails where table public.account has rows, since column public.account.owner has no default
ALTER TABLE public.account ADD COLUMN owner text NOT NULL;
