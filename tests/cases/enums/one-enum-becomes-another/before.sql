CREATE TYPE tea AS ENUM ('black', 'green');
CREATE TABLE cup (id integer, drink tea DEFAULT 'green');
