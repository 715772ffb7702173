CREATE SCHEMA extensions;
CREATE EXTENSION hstore SCHEMA extensions;
CREATE TABLE thing (attributes extensions.hstore NOT NULL DEFAULT ''::extensions.hstore);
CREATE INDEX thing_attributes_idx ON thing USING gin (attributes extensions.gin_hstore_ops);
