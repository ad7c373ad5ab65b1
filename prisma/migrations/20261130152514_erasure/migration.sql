-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "recordYears" INTEGER NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "Runner" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Erasure" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "keptAsId" UUID NOT NULL,
    "userId" TEXT,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "Erasure_userId_idx" ON "Erasure"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_practiceId_runnerId_key" ON "Erasure"("practiceId", "runnerId");

-- AddForeignKey
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Practice" ADD CONSTRAINT "Practice_recordYears" CHECK ("recordYears" BETWEEN 0 AND 30);
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_by" CHECK ("by" IN ('runner', 'owner'));
CREATE TRIGGER "Erasure_append_only" BEFORE UPDATE OR DELETE ON "Erasure" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();

-- What was told once stays, but for the erasing of a whole practice, or of one runner, which names them for its transaction
-- (PRACTICE/RUNNER). The ledger of erasures outlives the runner.
CREATE OR REPLACE FUNCTION append_only_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('strideloom.erase_practice', true) = OLD."practiceId"::text THEN
    RETURN OLD;
  END IF;
  IF TG_TABLE_NAME <> 'Erasure'
    AND current_setting('strideloom.erase_runner', true) = OLD."practiceId"::text || '/' || (to_jsonb(OLD) ->> 'runnerId') THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
