-- drop index public.doc_body_trgm
DROP INDEX public.doc_body_trgm;

-- drop extension pg_trgm
-- hazard drop-extension: extension pg_trgm goes away with everything in it
DROP EXTENSION pg_trgm;
