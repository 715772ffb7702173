SELECT nextval('number') FROM generate_series(1, 7);
