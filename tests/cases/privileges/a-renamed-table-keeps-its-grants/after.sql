CREATE TABLE tome (id int, title text);
GRANT SELECT ON tome TO limbeck_case_reader;
