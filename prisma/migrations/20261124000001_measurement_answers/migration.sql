-- DropIndex
DROP INDEX "Measurement_practiceId_assessmentId_test_side_key";

-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Measurement" ADD COLUMN     "cramp" BOOLEAN,
ADD COLUMN     "neural" BOOLEAN,
ADD COLUMN     "pain" DECIMAL(3,1),
ADD COLUMN     "painRegion" TEXT,
ADD COLUMN     "region" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "Measurement_practiceId_assessmentId_test_side_region_key" ON "Measurement"("practiceId", "assessmentId", "test", "side", "region");
