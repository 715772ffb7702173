-- drop table archive.letter
-- hazard drop-table: every row of table archive.letter is lost
DROP TABLE archive.letter;

-- drop schema archive
-- hazard drop-schema: schema archive goes away
DROP SCHEMA archive;
