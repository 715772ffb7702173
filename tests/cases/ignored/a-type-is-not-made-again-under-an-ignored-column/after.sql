CREATE TYPE state AS ENUM ('new');
CREATE TABLE rest ();
