-- alter foreign data wrapper far
ALTER FOREIGN DATA WRAPPER far OPTIONS (DROP old, SET debug 'false', ADD new 'it''s');
