-- create foreign data wrapper far
CREATE FOREIGN DATA WRAPPER far;
