CREATE TYPE z_choice AS ENUM ('yes', 'no');
CREATE TYPE y_choice AS ENUM ('yes', 'no');
CREATE TABLE poll (first z_choice, second y_choice);
