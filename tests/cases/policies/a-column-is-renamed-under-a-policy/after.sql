CREATE TABLE book (id int PRIMARY KEY, owner text, shop int, title text);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON book USING (shop = 1) WITH CHECK (shop = 1);
