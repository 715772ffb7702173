-- create extension pg_trgm
CREATE EXTENSION pg_trgm WITH SCHEMA public VERSION '1.5';
