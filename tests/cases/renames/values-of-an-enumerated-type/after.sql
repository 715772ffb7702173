CREATE TYPE mood AS ENUM ('unhappy', 'fine', 'happy');
CREATE TABLE person (id integer, mood mood NOT NULL DEFAULT 'unhappy', moods mood[], CHECK (mood <> 'happy' OR id > 1));
CREATE VIEW sad AS SELECT id FROM person WHERE mood = 'unhappy';
