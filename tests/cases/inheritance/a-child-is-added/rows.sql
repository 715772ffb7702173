INSERT INTO animal VALUES (1, 'a');
