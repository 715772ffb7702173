CREATE TYPE size AS ENUM ('small', 'big');
CREATE TYPE place AS (id int, size size);
CREATE TABLE town OF place (size WITH OPTIONS DEFAULT 'small');
CREATE TABLE city OF place;
