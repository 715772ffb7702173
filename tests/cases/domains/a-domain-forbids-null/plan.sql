-- forbid null in domain public.d
-- hazard sets-not-null: columns of domain public.d with a null make it fail
-- hazard scans-table: every table with domain public.d is read while writes wait
ALTER DOMAIN public.d SET NOT NULL;
