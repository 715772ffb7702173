INSERT INTO team VALUES (1);
INSERT INTO member VALUES (1, 1, 'member'), (2, 1, 'guest');
