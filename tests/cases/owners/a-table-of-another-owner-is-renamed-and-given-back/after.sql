CREATE TABLE tome (id int, title text);
