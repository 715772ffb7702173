CREATE TYPE weekday AS ENUM ('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su');
CREATE TABLE shift (day weekday NOT NULL DEFAULT 'mo', CONSTRAINT work CHECK (day < 'sa'));
