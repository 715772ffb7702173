CREATE DOMAIN money_amount AS numeric(14,4); CREATE TABLE t (x money_amount);
