-- drop table log.line
-- hazard drop-table: every row of table log.line is lost
DROP TABLE log.line;

-- drop schema log
-- hazard drop-schema: schema log goes away
DROP SCHEMA log;
