-- create schema shop
CREATE SCHEMA shop;

-- create table shop.book
CREATE TABLE shop.book (
    title text NOT NULL
);
