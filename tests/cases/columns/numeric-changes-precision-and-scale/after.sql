CREATE TABLE price (a numeric(12, 2), b numeric(10, 2), c numeric(20, 5));
