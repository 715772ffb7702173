INSERT INTO mail VALUES ('A@example.org', '2024-02-29', '{"subject": "hi; --"}');
