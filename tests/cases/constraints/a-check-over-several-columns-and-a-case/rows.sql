INSERT INTO trip VALUES ('2024-01-01', '2024-01-02', 'bus'), ('2024-01-02', '2024-01-01', 'time travel');
