-- create foreign data wrapper far
CREATE FOREIGN DATA WRAPPER far;

-- create server away
CREATE SERVER away FOREIGN DATA WRAPPER far;
