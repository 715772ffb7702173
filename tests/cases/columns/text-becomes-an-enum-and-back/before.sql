CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE diary (day date PRIMARY KEY, mood text DEFAULT 'sad');
