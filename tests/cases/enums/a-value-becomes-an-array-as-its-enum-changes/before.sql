CREATE TYPE mood AS ENUM ('calm', 'wild', 'odd');
CREATE TABLE t (id int PRIMARY KEY, mood mood, moods mood[]);
