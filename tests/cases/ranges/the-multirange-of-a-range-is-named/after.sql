CREATE SCHEMA s; CREATE TYPE r AS RANGE (subtype = float8, multirange_type_name = s.many);
