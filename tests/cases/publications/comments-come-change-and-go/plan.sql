-- comment on publication a
COMMENT ON PUBLICATION a IS 'new';

-- comment on publication b
COMMENT ON PUBLICATION b IS 'other';

-- remove the comment on publication c
COMMENT ON PUBLICATION c IS NULL;
