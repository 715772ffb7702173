CREATE TABLE remark (t text, CONSTRAINT odd CHECK (t NOT IN ('a;b', 'c''d', '-- e', '/* f', E'g\\h', '$$') AND t !~ '^\(;\)$'));
