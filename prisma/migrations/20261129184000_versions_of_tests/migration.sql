-- A value keeps the practice's own version of the test that it was measured with.
ALTER TABLE "Measurement" ADD COLUMN "own" JSONB;
ALTER TABLE "SessionRetest" ADD COLUMN "own" JSONB;
