-- drop materialized view reports.m
DROP MATERIALIZED VIEW reports.m;

-- drop schema reports
-- hazard drop-schema: schema reports goes away
DROP SCHEMA reports;
