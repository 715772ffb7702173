INSERT INTO log (at, gone, code, n, kept) VALUES ('2024-02-02', 'a', '1', 5, 1), ('2024-02-03', NULL, '2', NULL, NULL);
SELECT nextval('log_id_seq');
