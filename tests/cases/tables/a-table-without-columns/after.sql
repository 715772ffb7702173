CREATE TABLE nothing_yet ();
