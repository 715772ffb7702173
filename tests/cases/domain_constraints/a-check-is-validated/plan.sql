-- validate constraint public.d.positive
-- hazard adds-constraint: values of domain public.d that break it make it fail
-- hazard scans-table: every table with domain public.d is read while writes wait
ALTER DOMAIN public.d VALIDATE CONSTRAINT positive;
