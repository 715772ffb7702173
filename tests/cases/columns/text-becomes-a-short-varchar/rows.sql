INSERT INTO country VALUES ('de', 'Germany'), ('pt', 'Portugal');
