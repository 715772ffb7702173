CREATE TYPE mood AS ENUM ('wild', 'calm');
CREATE TABLE t (id int PRIMARY KEY, mood mood[], moods mood);
