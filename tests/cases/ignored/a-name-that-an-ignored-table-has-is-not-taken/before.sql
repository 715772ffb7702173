CREATE TABLE river_job ();
CREATE TABLE rest ();
