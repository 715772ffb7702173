CREATE TYPE temper AS ENUM ('sad', 'so so', 'happy');
CREATE TABLE person (id integer, mood temper);
