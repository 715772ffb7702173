CREATE FOREIGN DATA WRAPPER far OPTIONS (debug 'true', old 'x');
