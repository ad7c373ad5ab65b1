-- AlterTable
ALTER TABLE "User" ADD COLUMN     "textSize" TEXT NOT NULL DEFAULT 'normal';

ALTER TABLE "User" ADD CONSTRAINT "User_textSize" CHECK ("textSize" IN ('normal', 'large', 'larger'));
