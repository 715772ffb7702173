-- add the tables of schema public to publication news
ALTER PUBLICATION news ADD TABLES IN SCHEMA public;

-- add the tables of schema shop to publication news
ALTER PUBLICATION news ADD TABLES IN SCHEMA shop;
