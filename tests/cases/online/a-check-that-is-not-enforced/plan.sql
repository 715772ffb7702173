-- add constraint public.book.price_positive
ALTER TABLE public.book ADD CONSTRAINT price_positive CHECK ((price > 0)) NOT ENFORCED;
