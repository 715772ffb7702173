CREATE TYPE grade AS ENUM ('a', 'b', 'c');
CREATE TABLE exam (id integer, grade grade);
CREATE TABLE pupil (id integer, best grade DEFAULT 'b');
CREATE TABLE unrelated (id integer);
