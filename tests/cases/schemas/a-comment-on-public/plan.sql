-- comment on schema public
COMMENT ON SCHEMA public IS 'nothing of note';
