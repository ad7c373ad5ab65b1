-- CreateTable
CREATE TABLE "UnplannedWork" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "workId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "parts" JSONB NOT NULL,
    "minutes" INTEGER NOT NULL,
    "effort" INTEGER,
    "pain" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnplannedWork_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "UnplannedWork_practiceId_runnerId_day_idx" ON "UnplannedWork"("practiceId", "runnerId", "day");

-- AddForeignKey
ALTER TABLE "UnplannedWork" ADD CONSTRAINT "UnplannedWork_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnplannedWork" ADD CONSTRAINT "UnplannedWork_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
