-- drop function shop.f(integer)
DROP FUNCTION shop.f(integer);

-- drop schema shop
-- hazard drop-schema: schema shop goes away
DROP SCHEMA shop;
