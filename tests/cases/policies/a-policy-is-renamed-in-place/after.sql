CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Own books" ON book USING (owner = current_user);
