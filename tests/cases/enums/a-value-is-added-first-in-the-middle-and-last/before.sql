CREATE TYPE size AS ENUM ('s', 'l');
CREATE TABLE shirt (size size);
