CREATE LANGUAGE "My l" HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
