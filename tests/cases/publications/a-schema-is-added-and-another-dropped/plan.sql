-- drop the tables of schema shop from publication news
ALTER PUBLICATION news DROP TABLES IN SCHEMA shop;

-- add the tables of schema log to publication news
ALTER PUBLICATION news ADD TABLES IN SCHEMA log;
