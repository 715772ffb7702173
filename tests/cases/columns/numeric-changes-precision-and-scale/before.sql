CREATE TABLE price (a numeric(6, 2), b numeric(10, 4), c numeric);
