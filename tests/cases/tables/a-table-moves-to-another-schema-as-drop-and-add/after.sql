CREATE SCHEMA staff;
CREATE TABLE staff.badge (id integer PRIMARY KEY, holder text);
