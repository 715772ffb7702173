CREATE TABLE river_job (id int);
CREATE TABLE rest ();
