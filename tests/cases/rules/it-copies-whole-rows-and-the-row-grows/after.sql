CREATE TABLE book (id bigint, title text, price integer);
CREATE TABLE gone (id bigint, title text, price integer);
CREATE RULE noted AS ON DELETE TO book DO ALSO INSERT INTO gone SELECT OLD.*;
