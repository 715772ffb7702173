INSERT INTO shop.customer VALUES (1, 'a'), (2, 'b');
ALTER TABLE shop.sale DISABLE TRIGGER none;
INSERT INTO shop.sale (at, customer, price) VALUES ('2024-02-02', 1, 5), ('2024-03-03', 2, 50), ('2025-01-01', NULL, 500);
INSERT INTO shop.sale (at, before, price) VALUES ('2024-02-02', 1, 7);
ALTER TABLE shop.sale ENABLE TRIGGER none;
INSERT INTO shop.item VALUES (1, '2024-02-02', 3), (3, '2025-01-01', 4);
SELECT nextval('shop.sale_id_seq'), nextval('shop.sale_id_seq');
REFRESH MATERIALIZED VIEW shop.total;
