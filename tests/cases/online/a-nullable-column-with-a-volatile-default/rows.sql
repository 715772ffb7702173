INSERT INTO a SELECT generate_series(1, 5000);
