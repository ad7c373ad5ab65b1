-- CreateTable
CREATE TABLE "PracticeExercise" (
    "practiceId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "exercise" JSONB,
    "retiredAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PracticeExercise_pkey" PRIMARY KEY ("practiceId","id")
);

-- AddForeignKey
ALTER TABLE "PracticeExercise" ADD CONSTRAINT "PracticeExercise_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeExercise" ADD CONSTRAINT "PracticeExercise_practiceId_changedById_fkey" FOREIGN KEY ("practiceId", "changedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
