INSERT INTO customer (mail, age) VALUES ('a@example.org', 36), ('b@example.org', NULL);
INSERT INTO bill VALUES (1, 1);
