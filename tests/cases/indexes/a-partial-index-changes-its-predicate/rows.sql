INSERT INTO job VALUES (1, 'open');
