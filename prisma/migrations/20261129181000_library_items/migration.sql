-- The overlay over the shipped exercises becomes the overlay over the whole library: the same rows, with the name of their list.
ALTER TABLE "PracticeExercise" RENAME TO "LibraryItem";
ALTER TABLE "LibraryItem" RENAME COLUMN "exercise" TO "item";
ALTER TABLE "LibraryItem" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'exercise', ADD COLUMN "libraryVersion" TEXT NOT NULL DEFAULT '2026.2';
ALTER TABLE "LibraryItem" ALTER COLUMN "kind" DROP DEFAULT, ALTER COLUMN "libraryVersion" DROP DEFAULT;
ALTER TABLE "LibraryItem" DROP CONSTRAINT "PracticeExercise_pkey", ADD CONSTRAINT "LibraryItem_pkey" PRIMARY KEY ("practiceId", "kind", "id");
ALTER TABLE "LibraryItem" RENAME CONSTRAINT "PracticeExercise_practiceId_fkey" TO "LibraryItem_practiceId_fkey";
ALTER TABLE "LibraryItem" RENAME CONSTRAINT "PracticeExercise_practiceId_changedById_fkey" TO "LibraryItem_practiceId_changedById_fkey";

-- A work keeps the practice's own version of its technique.
ALTER TABLE "SessionWork" ADD COLUMN "own" JSONB;
ALTER TABLE "SessionDoneWork" ADD COLUMN "own" JSONB;
