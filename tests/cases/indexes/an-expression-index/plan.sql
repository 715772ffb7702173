-- create index public.mail_address_idx
-- hazard index-build: the whole of table public.mail is read while writes wait
-- hazard adds-constraint: rows of table public.mail that are equal there make it fail
CREATE UNIQUE INDEX mail_address_idx ON public.mail USING btree (lower(address), split_part(address, '@'::text, 2));

-- create index public.mail_month_idx
-- hazard index-build: the whole of table public.mail is read while writes wait
CREATE INDEX mail_month_idx ON public.mail USING btree (date_trunc('month'::text, sent));

-- create index public.mail_subject_idx
-- hazard index-build: the whole of table public.mail is read while writes wait
CREATE INDEX mail_subject_idx ON public.mail USING btree (((headers ->> 'subject'::text)));
