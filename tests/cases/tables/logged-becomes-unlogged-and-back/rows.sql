INSERT INTO session_cache VALUES ('a', '\x00ff'), ('b', NULL);
