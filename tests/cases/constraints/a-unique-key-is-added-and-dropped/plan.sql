-- drop constraint public.login.login_mail_key
ALTER TABLE public.login DROP CONSTRAINT login_mail_key;

-- add constraint public.login.login_name_key
-- hazard adds-constraint: rows of table public.login that break it make it fail
-- hazard scans-table: the whole of table public.login is read while writes wait
ALTER TABLE public.login ADD CONSTRAINT login_name_key UNIQUE (name);
