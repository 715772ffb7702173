CREATE TYPE word AS ENUM ('日本', 'it''s', 'back\slash', '<b>', 'two words', 'UPPER', '');
CREATE TABLE said (word word);
