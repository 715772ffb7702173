CREATE EXTENSION pg_trgm;
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('draft', 'paid', 'sent');
CREATE TABLE shop.customer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mail text NOT NULL UNIQUE CHECK (mail LIKE '%@%'),
    joined_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE shop.product (
    sku text PRIMARY KEY,
    name text NOT NULL,
    price numeric(10, 2) NOT NULL CHECK (price > 0),
    tags text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX product_name_trgm ON shop.product USING gin (name gin_trgm_ops);
CREATE TABLE shop.purchase (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer bigint NOT NULL REFERENCES shop.customer ON DELETE RESTRICT,
    state shop.state NOT NULL DEFAULT 'draft'
);
CREATE INDEX purchase_open_idx ON shop.purchase (customer) WHERE state <> 'sent';
CREATE TABLE shop.line (
    purchase bigint REFERENCES shop.purchase ON DELETE CASCADE,
    sku text REFERENCES shop.product ON UPDATE CASCADE,
    amount integer NOT NULL DEFAULT 1 CHECK (amount > 0),
    PRIMARY KEY (purchase, sku)
);
COMMENT ON TABLE shop.line IS 'one product of a purchase';
