INSERT INTO book VALUES (1, 'red', 1, 'one'), (2, NULL, NULL, NULL);
INSERT INTO member VALUES (1, 'red'), (2, NULL);
