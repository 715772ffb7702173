CREATE TABLE mail (address text, sent timestamp, headers jsonb);
