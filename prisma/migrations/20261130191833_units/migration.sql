-- AlterTable
ALTER TABLE "User" ADD COLUMN     "distanceUnit" TEXT NOT NULL DEFAULT 'km',
ADD COLUMN     "weightUnit" TEXT NOT NULL DEFAULT 'plan';
