-- create schema shop
CREATE SCHEMA shop;

-- create table shop.t
CREATE TABLE shop.t (
    id integer NOT NULL,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);

-- create publication news
CREATE PUBLICATION news FOR TABLES IN SCHEMA shop;
