-- drop publication news
DROP PUBLICATION news;
