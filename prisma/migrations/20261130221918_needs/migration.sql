-- CreateTable
CREATE TABLE "NeedSpan" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3) NOT NULL,
    "rank" INTEGER NOT NULL,
    "kinds" TEXT[],
    "grave" TEXT[],
    "needs" JSONB NOT NULL,
    "weeks" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "headlines" JSONB NOT NULL,

    CONSTRAINT "NeedSpan_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "NeedLook" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "runnerId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NeedLook_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "NeedCare" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "ownerId" UUID,
    "dueOn" DATE,
    "snoozedUntil" DATE,
    "snoozeReason" TEXT NOT NULL DEFAULT '',
    "snoozedById" UUID,
    "snoozedAt" TIMESTAMPTZ(3),
    "snoozedGrave" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NeedCare_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "NeedSpan_practiceId_runnerId_fromAt_idx" ON "NeedSpan"("practiceId", "runnerId", "fromAt");

-- CreateIndex
CREATE INDEX "NeedSpan_practiceId_rank_runnerId_idx" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId");

-- CreateIndex
CREATE INDEX "NeedLook_dueAt_idx" ON "NeedLook"("dueAt");

-- CreateIndex
CREATE INDEX "NeedLook_practiceId_dueAt_idx" ON "NeedLook"("practiceId", "dueAt");

-- CreateIndex
CREATE INDEX "NeedLook_practiceId_runnerId_idx" ON "NeedLook"("practiceId", "runnerId");

-- CreateIndex
CREATE UNIQUE INDEX "NeedCare_practiceId_runnerId_key" ON "NeedCare"("practiceId", "runnerId");

-- AddForeignKey
ALTER TABLE "NeedSpan" ADD CONSTRAINT "NeedSpan_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedSpan" ADD CONSTRAINT "NeedSpan_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedLook" ADD CONSTRAINT "NeedLook_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedLook" ADD CONSTRAINT "NeedLook_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedCare" ADD CONSTRAINT "NeedCare_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedCare" ADD CONSTRAINT "NeedCare_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedCare" ADD CONSTRAINT "NeedCare_practiceId_ownerId_fkey" FOREIGN KEY ("practiceId", "ownerId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedCare" ADD CONSTRAINT "NeedCare_practiceId_snoozedById_fkey" FOREIGN KEY ("practiceId", "snoozedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Whoever writes about a runner asks for a look at them, in the same transaction: no way in which something is told has to know of it
-- (docs/decisions/0033). What is left of somebody who was erased is looked at by nobody.
CREATE FUNCTION need_look_at_runners() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "NeedLook" ("practiceId", "runnerId", "dueAt")
  SELECT DISTINCT c."practiceId", c."runnerId", timestamptz 'epoch' FROM changed c
  JOIN "Runner" r ON r."practiceId" = c."practiceId" AND r.id = c."runnerId" AND r."erasedAt" IS NULL;
  RETURN NULL;
END
$$;

-- A new runner, another zone, somebody taken back from the archive.
CREATE FUNCTION need_look_at_themselves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "NeedLook" ("practiceId", "runnerId", "dueAt")
  SELECT c."practiceId", c.id, timestamptz 'epoch' FROM changed c WHERE c."erasedAt" IS NULL;
  RETURN NULL;
END
$$;

-- Other numbers of a practice are other conclusions for all of its runners.
CREATE FUNCTION need_look_at_everybody() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "NeedLook" ("practiceId", "runnerId", "dueAt")
  SELECT r."practiceId", r.id, timestamptz 'epoch' FROM "Runner" r
  WHERE r."practiceId" IN (SELECT c."practiceId" FROM changed c) AND r."erasedAt" IS NULL AND r."archivedAt" IS NULL;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Intake_need_look_insert" AFTER INSERT ON "Intake" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Intake_need_look_update" AFTER UPDATE ON "Intake" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Injury_need_look_insert" AFTER INSERT ON "Injury" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Injury_need_look_update" AFTER UPDATE ON "Injury" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "FlagAnswer_need_look_insert" AFTER INSERT ON "FlagAnswer" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "FlagAnswer_need_look_update" AFTER UPDATE ON "FlagAnswer" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Clearance_need_look_insert" AFTER INSERT ON "Clearance" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Clearance_need_look_update" AFTER UPDATE ON "Clearance" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Consent_need_look_insert" AFTER INSERT ON "Consent" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Consent_need_look_update" AFTER UPDATE ON "Consent" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Race_need_look_insert" AFTER INSERT ON "Race" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Race_need_look_update" AFTER UPDATE ON "Race" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "UsualKeyRun_need_look_insert" AFTER INSERT ON "UsualKeyRun" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "UsualKeyRun_need_look_update" AFTER UPDATE ON "UsualKeyRun" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "RunningDay_need_look_insert" AFTER INSERT ON "RunningDay" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "RunningDay_need_look_update" AFTER UPDATE ON "RunningDay" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Availability_need_look_insert" AFTER INSERT ON "Availability" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Availability_need_look_update" AFTER UPDATE ON "Availability" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Run_need_look_insert" AFTER INSERT ON "Run" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Run_need_look_update" AFTER UPDATE ON "Run" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "RunSoreness_need_look_insert" AFTER INSERT ON "RunSoreness" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "RunSoreness_need_look_update" AFTER UPDATE ON "RunSoreness" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Assessment_need_look_insert" AFTER INSERT ON "Assessment" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Assessment_need_look_update" AFTER UPDATE ON "Assessment" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Measurement_need_look_insert" AFTER INSERT ON "Measurement" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Measurement_need_look_update" AFTER UPDATE ON "Measurement" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Finding_need_look_insert" AFTER INSERT ON "Finding" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Finding_need_look_update" AFTER UPDATE ON "Finding" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Program_need_look_insert" AFTER INSERT ON "Program" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Program_need_look_update" AFTER UPDATE ON "Program" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Workout_need_look_insert" AFTER INSERT ON "Workout" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Workout_need_look_update" AFTER UPDATE ON "Workout" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "WorkoutMove_need_look_insert" AFTER INSERT ON "WorkoutMove" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "WorkoutMove_need_look_update" AFTER UPDATE ON "WorkoutMove" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Log_need_look_insert" AFTER INSERT ON "Log" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Log_need_look_update" AFTER UPDATE ON "Log" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "CheckIn_need_look_insert" AFTER INSERT ON "CheckIn" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "CheckIn_need_look_update" AFTER UPDATE ON "CheckIn" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "WeeklyAnswer_need_look_insert" AFTER INSERT ON "WeeklyAnswer" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "WeeklyAnswer_need_look_update" AFTER UPDATE ON "WeeklyAnswer" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "MonthlyAnswer_need_look_insert" AFTER INSERT ON "MonthlyAnswer" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "MonthlyAnswer_need_look_update" AFTER UPDATE ON "MonthlyAnswer" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "LoadAnswer_need_look_insert" AFTER INSERT ON "LoadAnswer" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "LoadAnswer_need_look_update" AFTER UPDATE ON "LoadAnswer" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "UnplannedWork_need_look_insert" AFTER INSERT ON "UnplannedWork" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "UnplannedWork_need_look_update" AFTER UPDATE ON "UnplannedWork" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Session_need_look_insert" AFTER INSERT ON "Session" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Session_need_look_update" AFTER UPDATE ON "Session" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "SessionResponse_need_look_insert" AFTER INSERT ON "SessionResponse" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "SessionResponse_need_look_update" AFTER UPDATE ON "SessionResponse" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "ToleranceReview_need_look_insert" AFTER INSERT ON "ToleranceReview" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "ToleranceReview_need_look_update" AFTER UPDATE ON "ToleranceReview" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "ImportedDocument_need_look_insert" AFTER INSERT ON "ImportedDocument" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "ImportedDocument_need_look_update" AFTER UPDATE ON "ImportedDocument" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_runners();
CREATE TRIGGER "Runner_need_look_insert" AFTER INSERT ON "Runner" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_themselves();
CREATE TRIGGER "Runner_need_look_update" AFTER UPDATE ON "Runner" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_themselves();
CREATE TRIGGER "RuleVersion_need_look_insert" AFTER INSERT ON "RuleVersion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION need_look_at_everybody();

-- Everybody who is here already is looked at once.
INSERT INTO "NeedLook" ("practiceId", "runnerId", "dueAt")
SELECT r."practiceId", r.id, timestamptz 'epoch' FROM "Runner" r WHERE r."erasedAt" IS NULL AND r."archivedAt" IS NULL;
