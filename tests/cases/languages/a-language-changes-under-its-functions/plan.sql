-- alter language ours
CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE ours HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
