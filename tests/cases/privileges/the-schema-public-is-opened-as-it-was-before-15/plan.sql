-- grant create on schema public
GRANT CREATE ON SCHEMA public TO PUBLIC;
