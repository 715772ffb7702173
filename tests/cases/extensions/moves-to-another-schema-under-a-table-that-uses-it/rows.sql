INSERT INTO account VALUES ('A@example.org');
