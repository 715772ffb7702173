CREATE FOREIGN DATA WRAPPER far VALIDATOR postgresql_fdw_validator;
