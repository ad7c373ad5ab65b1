-- CreateTable
CREATE TABLE "ImportedDocument" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "ids" JSONB NOT NULL,
    "kept" JSONB NOT NULL,
    "beside" JSONB NOT NULL,

    CONSTRAINT "ImportedDocument_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportedDocument_practiceId_runnerId_key" ON "ImportedDocument"("practiceId", "runnerId");

-- AddForeignKey
ALTER TABLE "ImportedDocument" ADD CONSTRAINT "ImportedDocument_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedDocument" ADD CONSTRAINT "ImportedDocument_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
