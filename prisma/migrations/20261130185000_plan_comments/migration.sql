-- CreateTable
CREATE TABLE "PlanComment" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "day" DATE,
    "workoutItemId" UUID,
    "about" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanComment_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "PlanComment_practiceId_runnerId_receivedAt_idx" ON "PlanComment"("practiceId", "runnerId", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "PlanComment_practiceId_commentId_idx" ON "PlanComment"("practiceId", "commentId");

-- CreateIndex
CREATE INDEX "PlanComment_practiceId_workoutItemId_idx" ON "PlanComment"("practiceId", "workoutItemId");

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_practiceId_workoutItemId_fkey" FOREIGN KEY ("practiceId", "workoutItemId") REFERENCES "WorkoutItem"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_practiceId_byId_fkey" FOREIGN KEY ("practiceId", "byId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;


-- What somebody said is told once and stays; only the erasing of the runner or of a whole practice passes (append_only_refuse).
CREATE TRIGGER "PlanComment_append_only" BEFORE UPDATE OR DELETE ON "PlanComment" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();
