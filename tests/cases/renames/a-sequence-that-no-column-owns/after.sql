CREATE SEQUENCE invoice_numbers INCREMENT 5;
CREATE TABLE invoice (number bigint DEFAULT nextval('invoice_numbers'));
