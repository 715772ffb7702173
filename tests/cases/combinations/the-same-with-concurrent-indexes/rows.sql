INSERT INTO member VALUES (1, 'member'), (2, 'guest');
