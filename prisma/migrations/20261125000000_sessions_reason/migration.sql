-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "acknowledgement" JSONB,
ADD COLUMN     "cancelledBy" TEXT,
ADD COLUMN     "changed" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cupMarksAgreed" BOOLEAN,
ADD COLUMN     "doneAt" TIMESTAMPTZ(3),
ADD COLUMN     "doneMinutes" INTEGER,
ADD COLUMN     "guarded" BOOLEAN,
ADD COLUMN     "handsOn" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "judgedAt" TIMESTAMPTZ(3),
ADD COLUMN     "judgedFacts" JSONB,
ADD COLUMN     "judgedHash" TEXT,
ADD COLUMN     "needsAttention" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "privateNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3),
ADD COLUMN     "recordedById" UUID,
ADD COLUMN     "restricted" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reviewedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewedById" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "sentAt" TIMESTAMPTZ(3),
ADD COLUMN     "stiffnessBefore" INTEGER;

-- CreateTable
CREATE TABLE "Clearance" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "flag" TEXT NOT NULL,
    "filedOn" DATE NOT NULL,
    "expiresOn" DATE,
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "filedById" UUID NOT NULL,
    "filedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Clearance_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "SessionDoneWork" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "plannedWorkId" UUID,
    "findingId" UUID,
    "ordinal" INTEGER NOT NULL,
    "technique" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "pressure" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "objective" TEXT NOT NULL,
    "whyTissue" TEXT NOT NULL DEFAULT '',
    "whyPressure" TEXT NOT NULL DEFAULT '',
    "whyNow" TEXT NOT NULL DEFAULT '',
    "guarded" BOOLEAN,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionDoneWork_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "SessionRetest" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "test" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "before" DECIMAL(7,2),
    "after" DECIMAL(7,2),
    "testerId" UUID NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionRetest_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "SessionHomework" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "exercise" TEXT,
    "prescriptionId" UUID,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionHomework_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "SessionResponse" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "soreness" INTEGER,
    "stiffness" INTEGER,
    "legs" TEXT,
    "worry" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "worryAnswered" BOOLEAN NOT NULL,
    "hoursToNormal" TEXT,
    "regions" JSONB,
    "bruiseIsAgreedCupMark" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SessionResponse_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ToleranceReview" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "reviewedById" UUID NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "ToleranceReview_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "GuardOverride" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "severity" TEXT NOT NULL,
    "rules" TEXT[],
    "reason" TEXT NOT NULL,
    "verdict" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GuardOverride_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Run" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" DECIMAL(6,1),
    "km" DECIMAL(6,2),
    "rpe" INTEGER,
    "type" TEXT NOT NULL,
    "strideFeel" INTEGER,
    "warmup" TEXT,
    "surface" TEXT,
    "hillMinutes" DECIMAL(5,1),
    "speedMinutes" DECIMAL(5,1),
    "soreness48" INTEGER,
    "asked" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source" TEXT NOT NULL DEFAULT 'hand',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "RunRegion" (
    "practiceId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "value" INTEGER,

    CONSTRAINT "RunRegion_pkey" PRIMARY KEY ("practiceId","runId","kind","region","side")
);

-- CreateIndex
CREATE INDEX "Clearance_practiceId_runnerId_filedOn_idx" ON "Clearance"("practiceId", "runnerId", "filedOn" DESC);

-- CreateIndex
CREATE INDEX "SessionDoneWork_practiceId_sessionId_idx" ON "SessionDoneWork"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "SessionRetest_practiceId_sessionId_idx" ON "SessionRetest"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "SessionHomework_practiceId_sessionId_idx" ON "SessionHomework"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "SessionResponse_practiceId_sessionId_idx" ON "SessionResponse"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "SessionResponse_practiceId_runnerId_answeredAt_idx" ON "SessionResponse"("practiceId", "runnerId", "answeredAt" DESC);

-- CreateIndex
CREATE INDEX "ToleranceReview_practiceId_runnerId_reviewedAt_idx" ON "ToleranceReview"("practiceId", "runnerId", "reviewedAt" DESC);

-- CreateIndex
CREATE INDEX "ToleranceReview_practiceId_sessionId_idx" ON "ToleranceReview"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "GuardOverride_practiceId_runnerId_madeAt_idx" ON "GuardOverride"("practiceId", "runnerId", "madeAt" DESC);

-- CreateIndex
CREATE INDEX "GuardOverride_practiceId_sessionId_idx" ON "GuardOverride"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "Run_practiceId_runnerId_startAt_idx" ON "Run"("practiceId", "runnerId", "startAt" DESC);

-- CreateIndex
CREATE INDEX "FlagAnswer_practiceId_runnerId_answeredAt_idx" ON "FlagAnswer"("practiceId", "runnerId", "answeredAt" DESC);

-- CreateIndex
CREATE INDEX "Measurement_practiceId_runnerId_day_idx" ON "Measurement"("practiceId", "runnerId", "day" DESC);

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_practiceId_filedById_fkey" FOREIGN KEY ("practiceId", "filedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_practiceId_recordedById_fkey" FOREIGN KEY ("practiceId", "recordedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_practiceId_reviewedById_fkey" FOREIGN KEY ("practiceId", "reviewedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDoneWork" ADD CONSTRAINT "SessionDoneWork_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDoneWork" ADD CONSTRAINT "SessionDoneWork_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDoneWork" ADD CONSTRAINT "SessionDoneWork_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDoneWork" ADD CONSTRAINT "SessionDoneWork_practiceId_findingId_fkey" FOREIGN KEY ("practiceId", "findingId") REFERENCES "Finding"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRetest" ADD CONSTRAINT "SessionRetest_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRetest" ADD CONSTRAINT "SessionRetest_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRetest" ADD CONSTRAINT "SessionRetest_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRetest" ADD CONSTRAINT "SessionRetest_practiceId_testerId_fkey" FOREIGN KEY ("practiceId", "testerId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionHomework" ADD CONSTRAINT "SessionHomework_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionHomework" ADD CONSTRAINT "SessionHomework_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionHomework" ADD CONSTRAINT "SessionHomework_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionResponse" ADD CONSTRAINT "SessionResponse_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionResponse" ADD CONSTRAINT "SessionResponse_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionResponse" ADD CONSTRAINT "SessionResponse_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToleranceReview" ADD CONSTRAINT "ToleranceReview_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToleranceReview" ADD CONSTRAINT "ToleranceReview_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToleranceReview" ADD CONSTRAINT "ToleranceReview_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToleranceReview" ADD CONSTRAINT "ToleranceReview_practiceId_reviewedById_fkey" FOREIGN KEY ("practiceId", "reviewedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuardOverride" ADD CONSTRAINT "GuardOverride_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuardOverride" ADD CONSTRAINT "GuardOverride_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuardOverride" ADD CONSTRAINT "GuardOverride_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuardOverride" ADD CONSTRAINT "GuardOverride_practiceId_madeById_fkey" FOREIGN KEY ("practiceId", "madeById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunRegion" ADD CONSTRAINT "RunRegion_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunRegion" ADD CONSTRAINT "RunRegion_practiceId_runId_fkey" FOREIGN KEY ("practiceId", "runId") REFERENCES "Run"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Answers, reviews and overrides are told once and stay. Only the erasing of a whole practice, which names it for the
-- transaction, passes.
CREATE FUNCTION append_only_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('strideloom.erase_practice', true) = OLD."practiceId"::text THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER "SessionResponse_append_only" BEFORE UPDATE OR DELETE ON "SessionResponse" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();
CREATE TRIGGER "ToleranceReview_append_only" BEFORE UPDATE OR DELETE ON "ToleranceReview" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();
CREATE TRIGGER "GuardOverride_append_only" BEFORE UPDATE OR DELETE ON "GuardOverride" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();

-- Words and limits that the domain's schemas hold too: a wrong row cannot enter by another way.
ALTER TABLE "Session" ADD CONSTRAINT "Session_cancelledBy" CHECK ("cancelledBy" IN ('runner', 'therapist'));
ALTER TABLE "Session" ADD CONSTRAINT "Session_stiffnessBefore" CHECK ("stiffnessBefore" BETWEEN 0 AND 10);
ALTER TABLE "Session" ADD CONSTRAINT "Session_doneMinutes" CHECK ("doneMinutes" BETWEEN 0 AND 300);
-- Sent means that somebody released it.
ALTER TABLE "Session" ADD CONSTRAINT "Session_sent" CHECK ("sentAt" IS NULL OR "reviewedAt" IS NOT NULL);
ALTER TABLE "SessionDoneWork" ADD CONSTRAINT "SessionDoneWork_pressure" CHECK ("pressure" BETWEEN 1 AND 8);
ALTER TABLE "SessionDoneWork" ADD CONSTRAINT "SessionDoneWork_side" CHECK ("side" IN ('left', 'right', 'both', 'center'));
ALTER TABLE "SessionRetest" ADD CONSTRAINT "SessionRetest_side" CHECK ("side" IN ('left', 'right', 'center'));
ALTER TABLE "SessionHomework" ADD CONSTRAINT "SessionHomework_kind" CHECK ("kind" IN ('move', 'load', 'recover'));
ALTER TABLE "SessionResponse" ADD CONSTRAINT "SessionResponse_question" CHECK ("question" IN (24, 48, 72));
ALTER TABLE "SessionResponse" ADD CONSTRAINT "SessionResponse_scales" CHECK ("soreness" BETWEEN 0 AND 10 AND "stiffness" BETWEEN 0 AND 10);
ALTER TABLE "SessionResponse" ADD CONSTRAINT "SessionResponse_legs" CHECK ("legs" IN ('normal', 'slightly flat', 'clearly flat', 'not run'));
ALTER TABLE "SessionResponse" ADD CONSTRAINT "SessionResponse_worry" CHECK ("worry" <@ ARRAY['bruise', 'tingling', 'dizziness', 'swelling', 'other']);
ALTER TABLE "SessionResponse" ADD CONSTRAINT "SessionResponse_hoursToNormal" CHECK ("hoursToNormal" IN ('0', '<24', '24-48', '48-72', '>72'));
ALTER TABLE "GuardOverride" ADD CONSTRAINT "GuardOverride_severity" CHECK ("severity" IN ('block', 'warn'));
ALTER TABLE "GuardOverride" ADD CONSTRAINT "GuardOverride_path" CHECK ("path" IN ('publish', 'record'));
ALTER TABLE "Run" ADD CONSTRAINT "Run_type" CHECK ("type" IN ('easy', 'quality', 'long', 'race'));
ALTER TABLE "Run" ADD CONSTRAINT "Run_scales" CHECK ("rpe" BETWEEN 0 AND 10 AND "strideFeel" BETWEEN 1 AND 5 AND "soreness48" BETWEEN 0 AND 10);
ALTER TABLE "Run" ADD CONSTRAINT "Run_amounts" CHECK ("minutes" >= 0 AND "km" >= 0 AND "hillMinutes" >= 0 AND "speedMinutes" >= 0);
ALTER TABLE "Run" ADD CONSTRAINT "Run_warmup" CHECK ("warmup" IN ('none-stiff', 'cleared-10', 'cleared-later', 'not-cleared'));
ALTER TABLE "Run" ADD CONSTRAINT "Run_asked" CHECK ("asked" <@ ARRAY['attention', 'stiffness-after', 'pain']);
ALTER TABLE "RunRegion" ADD CONSTRAINT "RunRegion_kind" CHECK ("kind" IN ('attention', 'stiffness-after', 'pain'));
ALTER TABLE "RunRegion" ADD CONSTRAINT "RunRegion_side" CHECK ("side" IN ('left', 'right', 'both', 'center'));
ALTER TABLE "RunRegion" ADD CONSTRAINT "RunRegion_value" CHECK ("value" BETWEEN 0 AND 10);

-- Sessions that were done before this: they began when they were planned for, at noon where no time was agreed.
UPDATE "Session" s SET "doneMinutes" = s."minutes", "doneAt" = (s."day" + coalesce(s."startTime", '12:00')::time) AT TIME ZONE r."timeZone"
FROM "Runner" r WHERE r."practiceId" = s."practiceId" AND r.id = s."runnerId" AND s."status" IN ('done', 'signed');
