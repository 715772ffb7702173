DROP SCHEMA public;
CREATE SCHEMA app;
CREATE TABLE app.visitor (id integer);
