CREATE TYPE tea AS ENUM ('black', 'white', 'green');
CREATE TABLE cup (tea tea);
