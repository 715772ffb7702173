INSERT INTO account SELECT generate_series(1, 10);
