-- CreateTable
CREATE TABLE "WorkoutMove" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "workoutId" UUID NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkoutMove_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "WorkoutMove_practiceId_workoutId_idx" ON "WorkoutMove"("practiceId", "workoutId");

-- CreateIndex
CREATE INDEX "WorkoutMove_practiceId_runnerId_toDay_idx" ON "WorkoutMove"("practiceId", "runnerId", "toDay");

-- AddForeignKey
ALTER TABLE "WorkoutMove" ADD CONSTRAINT "WorkoutMove_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutMove" ADD CONSTRAINT "WorkoutMove_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutMove" ADD CONSTRAINT "WorkoutMove_practiceId_workoutId_fkey" FOREIGN KEY ("practiceId", "workoutId") REFERENCES "Workout"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
