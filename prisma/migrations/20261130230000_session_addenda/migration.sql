-- CreateTable
CREATE TABLE "SessionAddendum" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "tellRunner" BOOLEAN NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionAddendum_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "SessionAddendum_practiceId_sessionId_idx" ON "SessionAddendum"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "SessionAddendum_practiceId_runnerId_idx" ON "SessionAddendum"("practiceId", "runnerId");

-- AddForeignKey
ALTER TABLE "SessionAddendum" ADD CONSTRAINT "SessionAddendum_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionAddendum" ADD CONSTRAINT "SessionAddendum_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionAddendum" ADD CONSTRAINT "SessionAddendum_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionAddendum" ADD CONSTRAINT "SessionAddendum_practiceId_writtenById_fkey" FOREIGN KEY ("practiceId", "writtenById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What stays with therapists is told to no runner, whatever a program sends.
ALTER TABLE "SessionAddendum" ADD CONSTRAINT "SessionAddendum_part" CHECK ("part" IN ('restricted', 'changed', 'needsAttention', 'hands', 'privateNote'));
ALTER TABLE "SessionAddendum" ADD CONSTRAINT "SessionAddendum_told" CHECK (NOT "tellRunner" OR "part" <> 'privateNote');
