INSERT INTO poll VALUES ('yes', 'no');
