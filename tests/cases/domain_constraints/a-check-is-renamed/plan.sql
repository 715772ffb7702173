-- drop constraint public.d.a
ALTER DOMAIN public.d DROP CONSTRAINT a;

-- add constraint public.d.b
-- hazard adds-constraint: values of domain public.d that break it make it fail
-- hazard scans-table: every table with domain public.d is read while writes wait
ALTER DOMAIN public.d ADD CONSTRAINT b CHECK ((VALUE > 0));
