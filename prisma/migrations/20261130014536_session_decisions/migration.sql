-- CreateTable
CREATE TABLE "SessionDecision" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT,
    "side" TEXT,
    "note" TEXT NOT NULL,
    "tellRunner" BOOLEAN NOT NULL,
    "outcome" TEXT,
    "outcomeNote" TEXT NOT NULL DEFAULT '',
    "outcomeDay" DATE,
    "outcomeById" UUID,
    "outcomeAt" TIMESTAMPTZ(3),
    "outcomeRevision" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionDecision_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "SessionDecision_practiceId_sessionId_idx" ON "SessionDecision"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "SessionDecision_practiceId_runnerId_idx" ON "SessionDecision"("practiceId", "runnerId");

-- AddForeignKey
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_practiceId_outcomeById_fkey" FOREIGN KEY ("practiceId", "outcomeById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_kind" CHECK ("kind" IN ('add-strength', 'add-prehab', 'refer'));
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_outcome" CHECK ("outcome" IN ('done', 'not-done', 'changed'));
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_outcome_day" CHECK (("outcome" IS NULL) = ("outcomeDay" IS NULL) AND ("outcome" IS NULL) = ("outcomeById" IS NULL));
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_side" CHECK ("side" IN ('left', 'right', 'both', 'center'));
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_place" CHECK (("region" IS NULL) = ("side" IS NULL));
