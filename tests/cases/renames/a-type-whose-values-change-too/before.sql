CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE person (id integer, mood mood);
