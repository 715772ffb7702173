INSERT INTO account VALUES ('a@example.org');
