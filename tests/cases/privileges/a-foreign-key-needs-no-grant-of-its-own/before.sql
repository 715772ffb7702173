CREATE TABLE a (id int PRIMARY KEY);
GRANT REFERENCES (id), REFERENCES ON a TO limbeck_case_writer;
