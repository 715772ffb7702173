CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE TABLE person (id integer, mood mood NOT NULL DEFAULT 'sad', moods mood[], CHECK (mood <> 'happy' OR id > 1));
CREATE VIEW sad AS SELECT id FROM person WHERE mood = 'sad';
