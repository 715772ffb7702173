-- alter language "My l"
CREATE OR REPLACE PROCEDURAL LANGUAGE "My l" HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
