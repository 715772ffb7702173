CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY narrow ON book AS RESTRICTIVE TO limbeck_case_writer, limbeck_case_reader USING (tenant = 1);
