-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "judgedBy" JSONB;

-- CreateTable
CREATE TABLE "RuleVersion" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "overrides" JSONB NOT NULL,
    "ruleSet" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleVersion_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RuleVersion_practiceId_number_key" ON "RuleVersion"("practiceId", "number");

-- AddForeignKey
ALTER TABLE "RuleVersion" ADD CONSTRAINT "RuleVersion_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleVersion" ADD CONSTRAINT "RuleVersion_practiceId_madeById_fkey" FOREIGN KEY ("practiceId", "madeById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A version is told once and stays; only the erasing of a whole practice passes (append_only_refuse, sessions_reason).
CREATE TRIGGER "RuleVersion_append_only" BEFORE UPDATE OR DELETE ON "RuleVersion" FOR EACH ROW EXECUTE FUNCTION append_only_refuse();
ALTER TABLE "RuleVersion" ADD CONSTRAINT "RuleVersion_number" CHECK ("number" >= 1);
ALTER TABLE "RuleVersion" ADD CONSTRAINT "RuleVersion_overrides" CHECK (jsonb_typeof("overrides") = 'array');
