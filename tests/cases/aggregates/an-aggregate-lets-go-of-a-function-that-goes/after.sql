CREATE AGGREGATE glue(text) (SFUNC = textcat, STYPE = text, INITCOND = '');
