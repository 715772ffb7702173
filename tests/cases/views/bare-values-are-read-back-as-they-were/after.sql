CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW states (code, "Label") AS VALUES (1, 'new)'), (2, 'old');
CREATE VIEW numbers AS SELECT id FROM book UNION ALL (VALUES (1), (2) EXCEPT SELECT price FROM book) ORDER BY 1;
CREATE VIEW latest (a) AS WITH q AS (SELECT 1) VALUES (1), (2) ORDER BY 1 DESC LIMIT 1;
CREATE VIEW plain AS VALUES (1), (2);
CREATE VIEW inner_ones AS SELECT x FROM (VALUES (1), (2)) v(x) WHERE x IN (VALUES (1), (3));
