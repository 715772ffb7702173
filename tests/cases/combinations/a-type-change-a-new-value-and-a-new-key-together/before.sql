CREATE TYPE role AS ENUM ('guest', 'member');
CREATE TABLE team (id integer PRIMARY KEY);
CREATE TABLE member (id integer PRIMARY KEY, team integer REFERENCES team, role role DEFAULT 'guest');
CREATE INDEX member_role_idx ON member (role) WHERE role = 'member';
