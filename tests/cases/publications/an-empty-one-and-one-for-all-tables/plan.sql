-- create publication everything
CREATE PUBLICATION everything FOR ALL TABLES;

-- create publication nothing
CREATE PUBLICATION nothing;
