-- CreateTable
CREATE TABLE "LoadAnswer" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "asked" JSONB NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LoadAnswer_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "LoadAnswer_practiceId_runnerId_day_idx" ON "LoadAnswer"("practiceId", "runnerId", "day");

-- CreateIndex
CREATE INDEX "LoadAnswer_practiceId_programId_idx" ON "LoadAnswer"("practiceId", "programId");

-- AddForeignKey
ALTER TABLE "LoadAnswer" ADD CONSTRAINT "LoadAnswer_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoadAnswer" ADD CONSTRAINT "LoadAnswer_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoadAnswer" ADD CONSTRAINT "LoadAnswer_practiceId_programId_fkey" FOREIGN KEY ("practiceId", "programId") REFERENCES "Program"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
