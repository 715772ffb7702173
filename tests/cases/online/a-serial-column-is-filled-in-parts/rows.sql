INSERT INTO a SELECT generate_series(1, 3000);
