CREATE DOMAIN money_amount AS numeric(10,2); CREATE TABLE t (x money_amount);
