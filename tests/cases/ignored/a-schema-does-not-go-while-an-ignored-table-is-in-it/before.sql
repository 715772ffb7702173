CREATE SCHEMA shop;
CREATE TABLE shop.spatial (id int);
CREATE TABLE rest ();
