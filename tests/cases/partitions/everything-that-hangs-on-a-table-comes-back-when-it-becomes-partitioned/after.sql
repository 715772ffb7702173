CREATE SCHEMA shop;
GRANT USAGE, CREATE ON SCHEMA shop TO limbeck_case_owner;
CREATE FUNCTION shop.never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a trigger fired'; END $$;
CREATE FUNCTION shop.none() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TABLE shop.customer (id integer PRIMARY KEY, name text);
CREATE TABLE shop.sale (
    id bigserial,
    at date NOT NULL,
    customer integer CONSTRAINT sale_customer REFERENCES shop.customer,
    before integer,
    price numeric(10, 2) NOT NULL CHECK (price >= 0),
    doubled numeric GENERATED ALWAYS AS (price * 2) STORED,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE shop.sale_2024 PARTITION OF shop.sale FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE shop.sale_rest PARTITION OF shop.sale DEFAULT;
ALTER TABLE shop.sale ADD CONSTRAINT sale_before FOREIGN KEY (before, at) REFERENCES shop.sale (id, at);
ALTER TABLE shop.sale ADD CONSTRAINT sale_small CHECK (price < 1000) NOT VALID;
CREATE INDEX sale_at ON shop.sale (at DESC);
CREATE TABLE shop.item (sale bigint, at date, n integer, CONSTRAINT item_sale FOREIGN KEY (sale, at) REFERENCES shop.sale (id, at) ON DELETE CASCADE);
CREATE VIEW shop.dear AS SELECT id, price FROM shop.sale WHERE price > 10;
CREATE MATERIALIZED VIEW shop.total AS SELECT count(*) AS n, sum(price) AS price FROM shop.dear;
CREATE UNIQUE INDEX total_n ON shop.total (n);
CREATE FUNCTION shop.price(s shop.sale) RETURNS numeric LANGUAGE sql AS 'SELECT s.price';
CREATE TRIGGER never BEFORE UPDATE ON shop.sale FOR EACH ROW EXECUTE FUNCTION shop.never();
CREATE TRIGGER none BEFORE INSERT ON shop.sale FOR EACH ROW EXECUTE FUNCTION shop.none();
ALTER TABLE shop.sale ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.sale FORCE ROW LEVEL SECURITY;
CREATE POLICY nothing ON shop.sale USING (false);
CREATE STATISTICS shop.sale_statistics ON at, customer FROM shop.sale;
CREATE PUBLICATION news FOR TABLE shop.sale;
GRANT SELECT, INSERT ON shop.sale TO limbeck_case_reader;
GRANT UPDATE (price) ON shop.sale TO limbeck_case_writer;
GRANT USAGE ON SEQUENCE shop.sale_id_seq TO limbeck_case_writer;
ALTER TABLE shop.sale OWNER TO limbeck_case_owner;
COMMENT ON TABLE shop.sale IS 'what was sold';
COMMENT ON COLUMN shop.sale.price IS 'with tax';
COMMENT ON CONSTRAINT sale_customer ON shop.sale IS 'who';
COMMENT ON INDEX shop.sale_at IS 'newest first';
COMMENT ON VIEW shop.dear IS 'more than ten';
