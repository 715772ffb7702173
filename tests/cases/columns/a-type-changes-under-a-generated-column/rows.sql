INSERT INTO line_item VALUES (10), (20);
