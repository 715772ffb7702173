CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY p_select ON book FOR SELECT USING (true);
CREATE POLICY p_insert ON book FOR INSERT WITH CHECK (owner = current_user);
CREATE POLICY p_update ON book FOR UPDATE USING (owner = current_user) WITH CHECK (tenant > 0);
CREATE POLICY p_delete ON book FOR DELETE USING (false);
