-- drop materialized view shop.total
DROP MATERIALIZED VIEW shop.total;

-- drop view shop.dear
DROP VIEW shop.dear;

-- drop statistics shop.sale_statistics
DROP STATISTICS shop.sale_statistics;

-- drop constraint shop.item.item_sale
ALTER TABLE shop.item DROP CONSTRAINT item_sale;

-- drop function shop.price(shop.sale)
DROP FUNCTION shop.price(shop.sale);

-- put table shop.sale aside
ALTER TABLE shop.sale RENAME TO sale__old;

-- put index shop.sale_at aside
ALTER INDEX shop.sale_at RENAME TO sale_at__old;

-- put index shop.sale_pkey aside
ALTER INDEX shop.sale_pkey RENAME TO sale_pkey__old;

-- let the owner see every row of the old table shop.sale
ALTER TABLE shop.sale__old NO FORCE ROW LEVEL SECURITY;

-- create table shop.sale
CREATE TABLE shop.sale (
    id bigint DEFAULT nextval('shop.sale_id_seq'::regclass) NOT NULL,
    at date NOT NULL,
    customer integer,
    before integer,
    price numeric(10,2) NOT NULL,
    doubled numeric GENERATED ALWAYS AS ((price * (2)::numeric)) STORED,
    CONSTRAINT sale_pkey PRIMARY KEY (id, at),
    CONSTRAINT sale_price_check CHECK ((price >= (0)::numeric))
) PARTITION BY RANGE (at);

-- create statistics shop.sale_statistics
CREATE STATISTICS shop.sale_statistics ON at, customer FROM shop.sale;

-- create function shop.price(shop.sale)
CREATE FUNCTION shop.price(s shop.sale)
RETURNS numeric
LANGUAGE sql
AS $$SELECT s.price$$;

-- create index shop.sale_at
CREATE INDEX sale_at ON shop.sale USING btree (at DESC);

-- create table shop.sale_2024
CREATE TABLE shop.sale_2024 PARTITION OF shop.sale FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- create table shop.sale_rest
CREATE TABLE shop.sale_rest PARTITION OF shop.sale DEFAULT;

-- create view shop.dear
CREATE VIEW shop.dear AS
SELECT sale.id,
    sale.price
   FROM shop.sale
  WHERE (sale.price > (10)::numeric);

-- comment on table shop.sale
COMMENT ON TABLE shop.sale IS 'what was sold';

-- comment on index shop.sale_at
COMMENT ON INDEX shop.sale_at IS 'newest first';

-- comment on view shop.dear
COMMENT ON VIEW shop.dear IS 'more than ten';

-- comment on column shop.sale.price
COMMENT ON COLUMN shop.sale.price IS 'with tax';

-- give table shop.sale to limbeck_case_owner
ALTER TABLE shop.sale OWNER TO limbeck_case_owner;

-- let column shop.sale.id own sequence shop.sale_id_seq
ALTER SEQUENCE shop.sale_id_seq OWNED BY shop.sale.id;

-- move the rows of table shop.sale over to the new one, and drop the old one
-- hazard rewrites-table: table shop.sale is written anew while reads and writes wait
-- hazard adds-constraint: rows of table shop.sale that no partition takes make it fail
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO shop.sale (id, at, customer, before, price)
        SELECT id, at, customer, before, price FROM ONLY shop.sale__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM ONLY shop.sale__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE shop.sale__old;
END
$$;

-- enable row security of table shop.sale
ALTER TABLE shop.sale ENABLE ROW LEVEL SECURITY;

-- force row security of table shop.sale
ALTER TABLE shop.sale FORCE ROW LEVEL SECURITY;

-- add constraint shop.item.item_sale
-- hazard adds-constraint: rows of table shop.item that break it make it fail
-- hazard scans-table: the whole of table shop.item is read while writes wait
ALTER TABLE shop.item ADD CONSTRAINT item_sale FOREIGN KEY (sale, at) REFERENCES shop.sale(id, at) ON DELETE CASCADE;

-- add constraint shop.sale.sale_before
ALTER TABLE shop.sale ADD CONSTRAINT sale_before FOREIGN KEY (before, at) REFERENCES shop.sale(id, at);

-- add constraint shop.sale.sale_customer
ALTER TABLE shop.sale ADD CONSTRAINT sale_customer FOREIGN KEY (customer) REFERENCES shop.customer(id);

-- add constraint shop.sale.sale_small
ALTER TABLE shop.sale ADD CONSTRAINT sale_small CHECK ((price < (1000)::numeric)) NOT VALID;

-- create materialized view shop.total
-- hazard rewrites-table: materialized view shop.total is computed anew
CREATE MATERIALIZED VIEW shop.total AS
SELECT count(*) AS n,
    sum(dear.price) AS price
   FROM shop.dear;

-- create index shop.total_n
CREATE UNIQUE INDEX total_n ON shop.total USING btree (n);

-- create trigger shop.sale.never
CREATE TRIGGER never BEFORE UPDATE ON shop.sale FOR EACH ROW EXECUTE FUNCTION shop.never();

-- create trigger shop.sale."none"
CREATE TRIGGER "none" BEFORE INSERT ON shop.sale FOR EACH ROW EXECUTE FUNCTION shop."none"();

-- create policy shop.sale.nothing
CREATE POLICY nothing ON shop.sale USING (false);

-- add table shop.sale to publication news
ALTER PUBLICATION news ADD TABLE shop.sale;

-- comment on constraint shop.sale.sale_customer
COMMENT ON CONSTRAINT sale_customer ON shop.sale IS 'who';

-- grant insert, select on table shop.sale
GRANT INSERT, SELECT ON TABLE shop.sale TO limbeck_case_reader;

-- grant update on column shop.sale.price
GRANT UPDATE (price) ON TABLE shop.sale TO limbeck_case_writer;
