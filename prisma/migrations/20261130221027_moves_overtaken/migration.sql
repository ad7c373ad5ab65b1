-- AlterTable
ALTER TABLE "Workout" ADD COLUMN     "laidAgainAt" TIMESTAMPTZ(3);
