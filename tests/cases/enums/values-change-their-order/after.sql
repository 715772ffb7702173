CREATE TYPE rank AS ENUM ('low', 'middle', 'high');
CREATE TABLE soldier (id integer PRIMARY KEY, rank rank);
CREATE INDEX soldier_rank_idx ON soldier (rank);
