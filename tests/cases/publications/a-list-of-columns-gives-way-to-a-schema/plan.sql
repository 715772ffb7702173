-- drop table shop.t from publication news
ALTER PUBLICATION news DROP TABLE shop.t;

-- add the tables of schema log to publication news
ALTER PUBLICATION news ADD TABLES IN SCHEMA log;

-- add table shop.t to publication news
ALTER PUBLICATION news ADD TABLE shop.t;
