-- create server away
CREATE SERVER away TYPE 'postgres' VERSION '15' FOREIGN DATA WRAPPER far OPTIONS (host 'db', port '5432');

-- comment on server away
COMMENT ON SERVER away IS 'there';
