CREATE TYPE tea AS ENUM ('black', 'green');
CREATE TABLE cup (id integer, tea tea);
