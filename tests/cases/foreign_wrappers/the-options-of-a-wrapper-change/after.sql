CREATE FOREIGN DATA WRAPPER far OPTIONS (debug 'false', new 'it''s');
