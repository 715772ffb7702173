CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TABLE car (id integer PRIMARY KEY, colour colour NOT NULL DEFAULT 'red');
