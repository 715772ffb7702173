CREATE TYPE tea AS ENUM ('black', 'green', 'coffee');
CREATE TABLE cup (tea tea);
