-- create extension cube
CREATE EXTENSION cube WITH SCHEMA public;

-- create extension earthdistance
CREATE EXTENSION earthdistance WITH SCHEMA public;
