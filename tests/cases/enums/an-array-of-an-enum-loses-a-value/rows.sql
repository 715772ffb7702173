INSERT INTO opening VALUES (1, '{sa,su}'), (2, '{}');
