CREATE TYPE role AS ENUM ('guest', 'member', 'owner');
CREATE TABLE member (id bigint PRIMARY KEY, role role DEFAULT 'owner', CONSTRAINT one_role CHECK (role <> 'owner' OR id > 0));
CREATE INDEX member_role_idx ON member (role) WHERE role IN ('member', 'owner');
CREATE UNIQUE INDEX member_owner_idx ON member (role, id) WHERE role = 'owner';
