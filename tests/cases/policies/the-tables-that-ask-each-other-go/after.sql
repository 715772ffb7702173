CREATE TABLE rest ();
