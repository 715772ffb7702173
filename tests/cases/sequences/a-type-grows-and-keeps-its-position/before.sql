CREATE SEQUENCE number AS smallint;
