CREATE TYPE role AS ENUM ('guest', 'member', 'owner');
CREATE TABLE team (id bigint PRIMARY KEY, owner bigint);
CREATE TABLE member (id bigint PRIMARY KEY, team bigint REFERENCES team ON DELETE CASCADE, role role DEFAULT 'owner');
CREATE INDEX member_role_idx ON member (role) WHERE role IN ('member', 'owner');
ALTER TABLE team ADD FOREIGN KEY (owner) REFERENCES member;
