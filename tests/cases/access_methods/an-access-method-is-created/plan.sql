-- create access method "My heap"
CREATE ACCESS METHOD "My heap" TYPE TABLE HANDLER heap_tableam_handler;

-- create access method ours
CREATE ACCESS METHOD ours TYPE INDEX HANDLER bthandler;

-- comment on access method ours
COMMENT ON ACCESS METHOD ours IS 'a tree';
