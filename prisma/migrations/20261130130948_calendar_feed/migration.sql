-- CreateTable
CREATE TABLE "CalendarFeed" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "told" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fetchedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_practiceId_runnerId_idx" ON "CalendarFeed"("practiceId", "runnerId");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- One address of a runner stands at a time.
CREATE UNIQUE INDEX "CalendarFeed_one_open" ON "CalendarFeed"("practiceId", "runnerId") WHERE "revokedAt" IS NULL;
