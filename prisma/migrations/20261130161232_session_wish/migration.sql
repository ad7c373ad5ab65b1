-- CreateTable
CREATE TABLE "SessionWish" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "wishId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "times" JSONB NOT NULL,
    "suits" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "sessionId" UUID,
    "byId" UUID,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionWish_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "SessionWish_practiceId_runnerId_toldAt_idx" ON "SessionWish"("practiceId", "runnerId", "toldAt" DESC);

-- CreateIndex
CREATE INDEX "SessionWish_practiceId_sessionId_idx" ON "SessionWish"("practiceId", "sessionId");

-- AddForeignKey
ALTER TABLE "SessionWish" ADD CONSTRAINT "SessionWish_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionWish" ADD CONSTRAINT "SessionWish_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionWish" ADD CONSTRAINT "SessionWish_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionWish" ADD CONSTRAINT "SessionWish_practiceId_byId_fkey" FOREIGN KEY ("practiceId", "byId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
