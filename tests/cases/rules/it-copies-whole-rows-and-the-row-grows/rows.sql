INSERT INTO book VALUES (1, 'red'), (2, NULL);
INSERT INTO gone VALUES (1, 'red'), (2, NULL);
