-- drop access method ours
DROP ACCESS METHOD ours;

-- create access method ours
CREATE ACCESS METHOD ours TYPE INDEX HANDLER hashhandler;
