CREATE TYPE a_answer AS ENUM ('yes', 'no');
CREATE TYPE b_answer AS ENUM ('yes', 'no');
CREATE TABLE poll (first a_answer, second b_answer);
