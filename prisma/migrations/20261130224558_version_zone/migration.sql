-- AlterTable
ALTER TABLE "ProgramVersion" ADD COLUMN     "timeZone" TEXT;

-- Versions of before were published where the runner is now, as far as is known. Nothing else of a version ever changes.
ALTER TABLE "ProgramVersion" DISABLE TRIGGER "ProgramVersion_immutable";
UPDATE "ProgramVersion" v SET "timeZone" = r."timeZone"
FROM "Program" p JOIN "Runner" r ON r."practiceId" = p."practiceId" AND r.id = p."runnerId"
WHERE p."practiceId" = v."practiceId" AND p.id = v."programId";
ALTER TABLE "ProgramVersion" ENABLE TRIGGER "ProgramVersion_immutable";
