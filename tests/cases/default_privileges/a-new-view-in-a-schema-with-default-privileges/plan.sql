-- create view shop.v
CREATE VIEW shop.v AS
SELECT 1 AS a;

-- grant select on view shop.v
GRANT SELECT ON TABLE shop.v TO limbeck_case_writer;
