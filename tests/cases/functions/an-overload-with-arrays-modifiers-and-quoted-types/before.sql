CREATE TYPE "Odd mood" AS ENUM ('x');
