-- create language ours
CREATE TRUSTED PROCEDURAL LANGUAGE ours HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;

-- comment on language ours
COMMENT ON LANGUAGE ours IS 'plpgsql again';
