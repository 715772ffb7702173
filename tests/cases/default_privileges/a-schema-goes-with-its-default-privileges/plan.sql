-- drop schema shop
-- hazard drop-schema: schema shop goes away
DROP SCHEMA shop;
