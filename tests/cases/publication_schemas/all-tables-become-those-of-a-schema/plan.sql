-- drop publication news
DROP PUBLICATION news;

-- create publication news
CREATE PUBLICATION news FOR TABLES IN SCHEMA log, shop;
