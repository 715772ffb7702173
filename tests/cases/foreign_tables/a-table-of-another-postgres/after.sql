CREATE EXTENSION postgres_fdw;
CREATE SERVER pg FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'h', dbname 'd');
CREATE FOREIGN TABLE ft (id integer OPTIONS (column_name 'key'), title text) SERVER pg OPTIONS (schema_name 's', table_name 't');
CREATE USER MAPPING FOR PUBLIC SERVER pg OPTIONS (user 'u', password 'p');
