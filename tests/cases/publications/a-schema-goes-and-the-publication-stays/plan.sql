-- drop table shop.t
-- hazard drop-table: every row of table shop.t is lost
DROP TABLE shop.t;

-- drop schema shop
-- hazard drop-schema: schema shop goes away
DROP SCHEMA shop;
