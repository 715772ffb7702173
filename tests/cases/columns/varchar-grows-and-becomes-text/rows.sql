INSERT INTO label VALUES ('short', 'ten chars!', repeat('x', 200)), (NULL, '', ' ');
