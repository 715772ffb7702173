CREATE TABLE cup (id integer, tea text DEFAULT 'green');
