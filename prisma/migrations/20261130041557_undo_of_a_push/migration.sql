-- AlterTable
ALTER TABLE "ProgramChange" ADD COLUMN     "undo" JSONB;
