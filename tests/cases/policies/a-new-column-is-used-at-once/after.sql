CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text, public boolean NOT NULL DEFAULT false);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON book USING (owner = current_user OR public);
