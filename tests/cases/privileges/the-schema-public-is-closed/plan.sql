-- revoke usage on schema public
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
