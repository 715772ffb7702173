CREATE TYPE fr AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C", multirange_type_name = several);
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
COMMENT ON TYPE floatrange IS 'floats';
