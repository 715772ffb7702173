CREATE TABLE a (id int PRIMARY KEY);
GRANT REFERENCES (id) ON a TO limbeck_case_writer;
