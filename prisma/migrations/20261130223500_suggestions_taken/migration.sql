-- AlterTable
ALTER TABLE "ProgramVersion" ADD COLUMN     "taken" JSONB,
ADD COLUMN     "takesBackId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "ProgramVersion_practiceId_takesBackId_key" ON "ProgramVersion"("practiceId", "takesBackId");

-- AddForeignKey
ALTER TABLE "ProgramVersion" ADD CONSTRAINT "ProgramVersion_practiceId_takesBackId_fkey" FOREIGN KEY ("practiceId", "takesBackId") REFERENCES "ProgramVersion"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
