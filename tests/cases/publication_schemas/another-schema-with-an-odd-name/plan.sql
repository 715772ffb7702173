-- drop the tables of schema shop from publication news
ALTER PUBLICATION news DROP TABLES IN SCHEMA shop;

-- add the tables of schema "My log" to publication news
ALTER PUBLICATION news ADD TABLES IN SCHEMA "My log";
