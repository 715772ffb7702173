-- alter foreign data wrapper far
ALTER FOREIGN DATA WRAPPER far VALIDATOR pg_catalog.postgresql_fdw_validator;
