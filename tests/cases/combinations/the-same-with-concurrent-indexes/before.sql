CREATE TYPE role AS ENUM ('guest', 'member');
CREATE TABLE member (id integer PRIMARY KEY, role role DEFAULT 'guest');
CREATE INDEX member_role_idx ON member (role) WHERE role = 'member';
