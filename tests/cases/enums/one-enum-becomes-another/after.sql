CREATE TYPE drink AS ENUM ('black', 'green', 'coffee');
CREATE TABLE cup (id integer, drink drink DEFAULT 'green');
