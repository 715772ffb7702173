-- create schema shop
CREATE SCHEMA shop;

-- create extension pg_trgm
CREATE EXTENSION pg_trgm WITH SCHEMA public;

-- create type shop.state
CREATE TYPE shop.state AS ENUM ('draft', 'paid', 'sent');

-- create table shop.customer
CREATE TABLE shop.customer (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    mail text NOT NULL,
    joined_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT customer_pkey PRIMARY KEY (id),
    CONSTRAINT customer_mail_key UNIQUE (mail),
    CONSTRAINT customer_mail_check CHECK ((mail ~~ '%@%'::text))
);

-- create table shop.product
CREATE TABLE shop.product (
    sku text NOT NULL,
    name text NOT NULL,
    price numeric(10,2) NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT product_pkey PRIMARY KEY (sku),
    CONSTRAINT product_price_check CHECK ((price > (0)::numeric))
);

-- create table shop.purchase
CREATE TABLE shop.purchase (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    customer bigint NOT NULL,
    state shop.state DEFAULT 'draft'::shop.state NOT NULL,
    CONSTRAINT purchase_pkey PRIMARY KEY (id),
    CONSTRAINT purchase_customer_fkey FOREIGN KEY (customer) REFERENCES shop.customer(id) ON DELETE RESTRICT
);

-- create table shop.line
CREATE TABLE shop.line (
    purchase bigint NOT NULL,
    sku text NOT NULL,
    amount integer DEFAULT 1 NOT NULL,
    CONSTRAINT line_pkey PRIMARY KEY (purchase, sku),
    CONSTRAINT line_amount_check CHECK ((amount > 0)),
    CONSTRAINT line_purchase_fkey FOREIGN KEY (purchase) REFERENCES shop.purchase(id) ON DELETE CASCADE,
    CONSTRAINT line_sku_fkey FOREIGN KEY (sku) REFERENCES shop.product(sku) ON UPDATE CASCADE
);

-- create index shop.product_name_trgm
CREATE INDEX product_name_trgm ON shop.product USING gin (name public.gin_trgm_ops);

-- create index shop.purchase_open_idx
CREATE INDEX purchase_open_idx ON shop.purchase USING btree (customer) WHERE (state <> 'sent'::shop.state);

-- comment on table shop.line
COMMENT ON TABLE shop.line IS 'one product of a purchase';
