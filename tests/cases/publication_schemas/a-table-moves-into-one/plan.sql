-- drop table shop.book from publication news
ALTER PUBLICATION news DROP TABLE shop.book;
