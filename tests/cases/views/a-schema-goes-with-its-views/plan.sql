-- drop view reports.w
DROP VIEW reports.w;

-- drop view reports.v
DROP VIEW reports.v;

-- drop schema reports
-- hazard drop-schema: schema reports goes away
DROP SCHEMA reports;
