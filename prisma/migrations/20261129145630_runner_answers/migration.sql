-- AlterTable
ALTER TABLE "CheckIn" ADD COLUMN     "painAnswered" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RunRegion" ADD COLUMN     "atRest" BOOLEAN,
ADD COLUMN     "night" BOOLEAN;

-- CreateTable
CREATE TABLE "CheckInPain" (
    "practiceId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "atRest" BOOLEAN,
    "night" BOOLEAN,

    CONSTRAINT "CheckInPain_pkey" PRIMARY KEY ("practiceId","checkInId","region","side")
);

-- CreateTable
CREATE TABLE "WeeklyAnswer" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "week" DATE NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "region" TEXT,
    "side" TEXT,
    "participation" INTEGER,
    "amount" INTEGER,
    "performance" INTEGER,
    "symptoms" INTEGER,
    "form" TEXT NOT NULL DEFAULT '0/8/17/25',

    CONSTRAINT "WeeklyAnswer_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "signs" JSONB NOT NULL,
    "recommendation" TEXT NOT NULL,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "OpenSlot" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "therapistId" UUID NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OpenSlot_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "RunSoreness" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "soreness" INTEGER,

    CONSTRAINT "RunSoreness_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "RunningDay" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "usualKeyRunId" UUID,
    "told" TEXT NOT NULL,
    "reason" TEXT,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RunningDay_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "WeeklyAnswer_practiceId_runnerId_week_answeredAt_idx" ON "WeeklyAnswer"("practiceId", "runnerId", "week", "answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_practiceId_runnerId_day_key" ON "Evaluation"("practiceId", "runnerId", "day");

-- CreateIndex
CREATE INDEX "OpenSlot_practiceId_therapistId_startAt_idx" ON "OpenSlot"("practiceId", "therapistId", "startAt");

-- CreateIndex
CREATE INDEX "RunSoreness_practiceId_runId_idx" ON "RunSoreness"("practiceId", "runId");

-- CreateIndex
CREATE INDEX "RunningDay_practiceId_runnerId_day_toldAt_idx" ON "RunningDay"("practiceId", "runnerId", "day", "toldAt" DESC);

-- AddForeignKey
ALTER TABLE "CheckInPain" ADD CONSTRAINT "CheckInPain_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInPain" ADD CONSTRAINT "CheckInPain_practiceId_checkInId_fkey" FOREIGN KEY ("practiceId", "checkInId") REFERENCES "CheckIn"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInPain" ADD CONSTRAINT "CheckInPain_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklyAnswer" ADD CONSTRAINT "WeeklyAnswer_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklyAnswer" ADD CONSTRAINT "WeeklyAnswer_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenSlot" ADD CONSTRAINT "OpenSlot_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenSlot" ADD CONSTRAINT "OpenSlot_practiceId_therapistId_fkey" FOREIGN KEY ("practiceId", "therapistId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSoreness" ADD CONSTRAINT "RunSoreness_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSoreness" ADD CONSTRAINT "RunSoreness_practiceId_runId_fkey" FOREIGN KEY ("practiceId", "runId") REFERENCES "Run"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSoreness" ADD CONSTRAINT "RunSoreness_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunningDay" ADD CONSTRAINT "RunningDay_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunningDay" ADD CONSTRAINT "RunningDay_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunningDay" ADD CONSTRAINT "RunningDay_practiceId_usualKeyRunId_fkey" FOREIGN KEY ("practiceId", "usualKeyRunId") REFERENCES "UsualKeyRun"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What somebody answered is told once and stays; only the erasing of a whole practice passes (append_only_refuse, sessions_reason).
CREATE TRIGGER "RunSoreness_append_only" BEFORE UPDATE OR DELETE ON "RunSoreness" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();
CREATE TRIGGER "RunningDay_append_only" BEFORE UPDATE OR DELETE ON "RunningDay" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();
CREATE TRIGGER "WeeklyAnswer_append_only" BEFORE UPDATE OR DELETE ON "WeeklyAnswer" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();
CREATE TRIGGER "Evaluation_append_only" BEFORE UPDATE OR DELETE ON "Evaluation" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();

ALTER TABLE "RunSoreness" ADD CONSTRAINT "RunSoreness_soreness" CHECK ("soreness" BETWEEN 0 AND 10);
ALTER TABLE "RunningDay" ADD CONSTRAINT "RunningDay_told" CHECK ("told" IN ('rest', 'skipped', 'cut-short', 'withdrawn'));
ALTER TABLE "RunningDay" ADD CONSTRAINT "RunningDay_reason" CHECK ("told" IN ('rest', 'withdrawn') OR "reason" IS NOT NULL);
ALTER TABLE "CheckInPain" ADD CONSTRAINT "CheckInPain_value" CHECK ("value" BETWEEN 0 AND 10);
ALTER TABLE "CheckInPain" ADD CONSTRAINT "CheckInPain_side" CHECK ("side" IN ('left', 'right', 'center'));
ALTER TABLE "WeeklyAnswer" ADD CONSTRAINT "WeeklyAnswer_week" CHECK (EXTRACT(ISODOW FROM "week") = 1);
ALTER TABLE "WeeklyAnswer" ADD CONSTRAINT "WeeklyAnswer_place" CHECK (("region" IS NULL) = ("side" IS NULL));
ALTER TABLE "WeeklyAnswer" ADD CONSTRAINT "WeeklyAnswer_form" CHECK ("form" IN ('0/8/17/25', '0/6/13/19/25'));
ALTER TABLE "WeeklyAnswer" ADD CONSTRAINT "WeeklyAnswer_scores" CHECK (
  "participation" IN (0, 6, 8, 13, 17, 19, 25) AND "amount" IN (0, 6, 8, 13, 17, 19, 25)
  AND "performance" IN (0, 6, 8, 13, 17, 19, 25) AND "symptoms" IN (0, 6, 8, 13, 17, 19, 25));
ALTER TABLE "OpenSlot" ADD CONSTRAINT "OpenSlot_minutes" CHECK ("minutes" BETWEEN 10 AND 240);
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_recommendation" CHECK (
  "recommendation" IN ('see-clinician', 'book-now', 'plan-one', 'no-need', 'not-enough-data'));
