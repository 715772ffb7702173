-- add column public.account.balance
ALTER TABLE public.account ADD COLUMN balance numeric(12,2) DEFAULT 0.00 NOT NULL;
