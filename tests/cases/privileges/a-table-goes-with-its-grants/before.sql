CREATE TABLE book (id int, title text);
CREATE TABLE rest ();
GRANT SELECT ON book TO limbeck_case_reader;
