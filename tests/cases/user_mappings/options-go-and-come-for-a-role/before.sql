CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER away FOREIGN DATA WRAPPER far;
CREATE USER MAPPING FOR "limbeck_case Odd" SERVER away OPTIONS (user 'bob', password 'it''s');
CREATE USER MAPPING FOR limbeck_case_reader SERVER away;
