CREATE SEQUENCE number AS bigint;
