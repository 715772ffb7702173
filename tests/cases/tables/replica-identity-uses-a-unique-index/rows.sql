INSERT INTO book VALUES (1, 'Emma', NULL, 9.90, '2024-02-29'), (2, NULL, 'text', NULL, '2024-03-01 12:00');
