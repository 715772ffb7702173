INSERT INTO event VALUES (1, 'a'), (1001, 'b');
