-- CreateTable
CREATE TABLE "MonthlyAnswer" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "distance" INTEGER,
    "speed" INTEGER,
    "ground" INTEGER,
    "during" INTEGER,
    "morning" INTEGER,
    "trust" INTEGER,
    "form" TEXT NOT NULL DEFAULT 'own-6',

    CONSTRAINT "MonthlyAnswer_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "MonthlyAnswer_practiceId_runnerId_day_answeredAt_idx" ON "MonthlyAnswer"("practiceId", "runnerId", "day", "answeredAt");

-- AddForeignKey
ALTER TABLE "MonthlyAnswer" ADD CONSTRAINT "MonthlyAnswer_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonthlyAnswer" ADD CONSTRAINT "MonthlyAnswer_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What somebody answered is told once and stays; only the erasing of a whole practice passes (append_only_refuse).
CREATE TRIGGER "MonthlyAnswer_append_only" BEFORE UPDATE OR DELETE ON "MonthlyAnswer" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();

ALTER TABLE "MonthlyAnswer" ADD CONSTRAINT "MonthlyAnswer_scores" CHECK (
  "distance" BETWEEN 0 AND 4 AND "speed" BETWEEN 0 AND 4 AND "ground" BETWEEN 0 AND 4
  AND "during" BETWEEN 0 AND 4 AND "morning" BETWEEN 0 AND 4 AND "trust" BETWEEN 0 AND 4);
