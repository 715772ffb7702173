INSERT INTO diary VALUES ('2024-01-01', 'happy'), ('2024-01-02', 'sad'), ('2024-01-03', NULL);
