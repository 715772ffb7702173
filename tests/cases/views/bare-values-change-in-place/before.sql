CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW states (code, label) AS VALUES (1, 'new'), (2, 'old');
