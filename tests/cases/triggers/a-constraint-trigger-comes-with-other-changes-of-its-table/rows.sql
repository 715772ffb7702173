INSERT INTO account (amount) VALUES (1), (2);
