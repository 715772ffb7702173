INSERT INTO log_b VALUES (7, '2025-02-02', 'kept');
