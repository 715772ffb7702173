INSERT INTO booking VALUES (1, '[2024-01-01,2024-01-05)', false), (1, '[2024-01-03,2024-01-05)', true);
