INSERT INTO book VALUES (1);
INSERT INTO tool.state VALUES (1, 'red');
