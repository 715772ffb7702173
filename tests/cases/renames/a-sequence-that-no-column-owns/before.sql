CREATE SEQUENCE numbers INCREMENT 5;
CREATE TABLE invoice (number bigint DEFAULT nextval('numbers'));
