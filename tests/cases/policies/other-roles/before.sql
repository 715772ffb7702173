CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON book TO limbeck_case_reader USING (owner = current_user);
