-- create schema waiting_room
CREATE SCHEMA waiting_room;
