INSERT INTO hot SELECT generate_series(1, 5);
