COMMENT ON SCHEMA public IS 'nothing of note';
