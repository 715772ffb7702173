CREATE TYPE size AS ENUM ('xs', 's', 'm', 'l', 'xl', 'xxl');
CREATE TABLE shirt (size size);
