CREATE TYPE word AS ENUM ('it''s', 'two words');
CREATE TABLE said (word word);
