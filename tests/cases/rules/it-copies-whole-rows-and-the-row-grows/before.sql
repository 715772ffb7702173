CREATE TABLE book (id bigint, title text);
CREATE TABLE gone (id bigint, title text);
CREATE RULE noted AS ON DELETE TO book DO ALSO INSERT INTO gone SELECT OLD.*;
