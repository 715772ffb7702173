INSERT INTO book VALUES (1);
INSERT INTO river_job VALUES (1, 'new');
