CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER away FOREIGN DATA WRAPPER far;
CREATE USER MAPPING FOR "limbeck_case Odd" SERVER away OPTIONS (user 'alice', "My key" 'a\b');
CREATE USER MAPPING FOR limbeck_case_writer SERVER away;
