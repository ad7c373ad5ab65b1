-- CreateEnum
CREATE TYPE "FindingState" AS ENUM ('normal', 'restricted', 'changed', 'watch');

-- CreateEnum
CREATE TYPE "FindingSource" AS ENUM ('test', 'palpation', 'report');

-- CreateEnum
CREATE TYPE "FindingRole" AS ENUM ('driver', 'responder');

-- CreateEnum
CREATE TYPE "LogOutcome" AS ENUM ('done', 'partly', 'skipped', 'withdrawn');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('owner', 'therapist', 'assistant');

-- CreateEnum
CREATE TYPE "InvitationKind" AS ENUM ('member', 'runner');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('female', 'male', 'other');

-- CreateEnum
CREATE TYPE "FlagReply" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "RacePriority" AS ENUM ('A', 'B', 'C');

-- CreateEnum
CREATE TYPE "RaceStatus" AS ENUM ('planned', 'done', 'dns', 'dnf', 'cancelled');

-- CreateEnum
CREATE TYPE "KeyRunKind" AS ENUM ('quality', 'long');

-- CreateTable
CREATE TABLE "Assessment" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "testerId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Measurement" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "test" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "value" DECIMAL(7,2),
    "pelvisControlled" BOOLEAN,
    "stoppedByPain" BOOLEAN NOT NULL DEFAULT false,
    "warmedUp" BOOLEAN,
    "footwear" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "assessmentId" UUID,
    "day" DATE NOT NULL,
    "region" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "state" "FindingState" NOT NULL,
    "source" "FindingSource" NOT NULL,
    "measurementId" UUID,
    "palpationGrade" INTEGER,
    "role" "FindingRole",
    "pattern" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "retiredAt" TIMESTAMPTZ(3),
    "retiredReason" TEXT,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "SuspectedContributor" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "findingId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT,
    "side" TEXT,
    "patternContributor" TEXT,
    "label" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SuspectedContributor_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "practiceId" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorUserId" TEXT,
    "action" TEXT NOT NULL,
    "runnerId" UUID,
    "rowId" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("practiceId","number")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "practiceId" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("practiceId")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuthSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Log" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "workoutId" UUID NOT NULL,
    "workoutItemId" UUID,
    "performedOn" DATE NOT NULL,
    "loggedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "LogOutcome" NOT NULL,
    "reason" TEXT,
    "effort" INTEGER,
    "pain" INTEGER,
    "painRegion" TEXT,
    "painSide" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "exercise" TEXT,
    "target" JSONB,

    CONSTRAINT "Log_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "LoggedSet" (
    "practiceId" UUID NOT NULL,
    "logId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "reps" INTEGER,
    "seconds" INTEGER,
    "loadKg" DECIMAL(6,2),
    "rir" INTEGER,
    "targetReps" INTEGER,
    "targetSeconds" INTEGER,
    "targetLoadKg" DECIMAL(6,2),

    CONSTRAINT "LoggedSet_pkey" PRIMARY KEY ("practiceId","logId","ordinal","side")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sleep" INTEGER,
    "freshness" INTEGER,
    "muscleFeel" INTEGER,
    "calm" INTEGER,
    "mood" INTEGER,
    "stiffnessAnswered" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "CheckInRegion" (
    "practiceId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "region" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "stiffness" INTEGER NOT NULL,

    CONSTRAINT "CheckInRegion_pkey" PRIMARY KEY ("practiceId","checkInId","region","side")
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "ownRunnersOnly" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "MemberRole" NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Runner" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" TEXT,
    "responsibleId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "birthDate" DATE,
    "sex" "Sex",
    "timeZone" TEXT NOT NULL,
    "joinedOn" DATE NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Runner_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "InvitationKind" NOT NULL,
    "runnerId" UUID,
    "role" "MemberRole",
    "name" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Intake" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" UUID NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "goals" TEXT NOT NULL DEFAULT '',
    "weeklyKm" DECIMAL(5,1),
    "runsPerWeek" INTEGER,
    "surfaces" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hoursSeatedPerDay" DECIMAL(3,1),
    "strengthPerWeek" INTEGER,
    "regularFirmMassage" BOOLEAN,
    "raceHistory" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Intake_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Injury" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT,
    "side" TEXT,
    "occurredOn" DATE,
    "resolvedOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" UUID NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Injury_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "FlagAnswer" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "flag" TEXT NOT NULL,
    "reply" "FlagReply" NOT NULL,
    "askedAt" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "since" DATE,
    "region" TEXT,
    "side" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID,

    CONSTRAINT "FlagAnswer_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "givenBy" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Program" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "raceId" UUID,
    "createdById" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "startDay" DATE NOT NULL,
    "endDay" DATE NOT NULL,
    "draft" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Program_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ProgramChange" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgramChange_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ProgramVersion" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgramVersion_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Workout" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "area" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Workout_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "WorkoutItem" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workoutId" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "prescriptionId" UUID NOT NULL,
    "findingId" UUID,
    "ordinal" INTEGER NOT NULL,
    "exercise" TEXT NOT NULL,
    "prescribed" JSONB NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkoutItem_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Session" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "programId" UUID,
    "versionId" UUID,
    "therapistId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "startTime" TEXT,
    "minutes" INTEGER NOT NULL,
    "intent" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "pressure" INTEGER,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "SessionWork" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "findingId" UUID,
    "pairingId" UUID,
    "ordinal" INTEGER NOT NULL,
    "technique" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "pressure" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "objective" TEXT NOT NULL,
    "whyTissue" TEXT NOT NULL,
    "whyPressure" TEXT NOT NULL,
    "whyNow" TEXT NOT NULL,

    CONSTRAINT "SessionWork_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Race" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "startTime" TEXT,
    "distanceKm" DECIMAL(6,2) NOT NULL,
    "priority" "RacePriority" NOT NULL,
    "status" "RaceStatus" NOT NULL DEFAULT 'planned',
    "finishAt" TIMESTAMPTZ(3),
    "distanceRunKm" DECIMAL(6,2),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Race_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "UsualKeyRun" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startTime" TEXT,
    "minutes" INTEGER NOT NULL,
    "kind" "KeyRunKind" NOT NULL,
    "effort" TEXT,
    "title" TEXT NOT NULL,
    "fromDay" DATE NOT NULL,
    "untilDay" DATE,

    CONSTRAINT "UsualKeyRun_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "Assessment_practiceId_runnerId_day_idx" ON "Assessment"("practiceId", "runnerId", "day" DESC);

-- CreateIndex
CREATE INDEX "Measurement_practiceId_runnerId_test_day_idx" ON "Measurement"("practiceId", "runnerId", "test", "day" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Measurement_practiceId_assessmentId_test_side_key" ON "Measurement"("practiceId", "assessmentId", "test", "side");

-- CreateIndex
CREATE INDEX "Finding_practiceId_runnerId_day_idx" ON "Finding"("practiceId", "runnerId", "day" DESC);

-- CreateIndex
CREATE INDEX "SuspectedContributor_practiceId_findingId_idx" ON "SuspectedContributor"("practiceId", "findingId");

-- CreateIndex
CREATE INDEX "SuspectedContributor_practiceId_runnerId_idx" ON "SuspectedContributor"("practiceId", "runnerId");

-- CreateIndex
CREATE INDEX "AuditEntry_practiceId_runnerId_at_idx" ON "AuditEntry"("practiceId", "runnerId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "AuthSession_token_key" ON "AuthSession"("token");

-- CreateIndex
CREATE INDEX "AuthSession_userId_idx" ON "AuthSession"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "Log_practiceId_runnerId_performedOn_idx" ON "Log"("practiceId", "runnerId", "performedOn");

-- CreateIndex
CREATE INDEX "Log_practiceId_workoutId_idx" ON "Log"("practiceId", "workoutId");

-- CreateIndex
CREATE INDEX "Log_practiceId_workoutItemId_idx" ON "Log"("practiceId", "workoutItemId");

-- CreateIndex
CREATE INDEX "CheckIn_practiceId_runnerId_day_answeredAt_idx" ON "CheckIn"("practiceId", "runnerId", "day", "answeredAt" DESC);

-- CreateIndex
CREATE INDEX "CheckInRegion_practiceId_runnerId_region_side_day_idx" ON "CheckInRegion"("practiceId", "runnerId", "region", "side", "day");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_practiceId_userId_key" ON "Member"("practiceId", "userId");

-- CreateIndex
CREATE INDEX "Runner_practiceId_archivedAt_name_idx" ON "Runner"("practiceId", "archivedAt", "name");

-- CreateIndex
CREATE INDEX "Runner_practiceId_responsibleId_idx" ON "Runner"("practiceId", "responsibleId");

-- CreateIndex
CREATE INDEX "Runner_userId_idx" ON "Runner"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Runner_practiceId_userId_key" ON "Runner"("practiceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_secretHash_key" ON "Invitation"("secretHash");

-- CreateIndex
CREATE INDEX "Invitation_practiceId_runnerId_idx" ON "Invitation"("practiceId", "runnerId");

-- CreateIndex
CREATE INDEX "Intake_practiceId_runnerId_recordedAt_idx" ON "Intake"("practiceId", "runnerId", "recordedAt" DESC);

-- CreateIndex
CREATE INDEX "Injury_practiceId_runnerId_idx" ON "Injury"("practiceId", "runnerId");

-- CreateIndex
CREATE INDEX "FlagAnswer_practiceId_runnerId_flag_answeredAt_idx" ON "FlagAnswer"("practiceId", "runnerId", "flag", "answeredAt" DESC);

-- CreateIndex
CREATE INDEX "Consent_practiceId_runnerId_kind_idx" ON "Consent"("practiceId", "runnerId", "kind");

-- CreateIndex
CREATE INDEX "Program_practiceId_runnerId_startDay_idx" ON "Program"("practiceId", "runnerId", "startDay" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ProgramChange_practiceId_programId_revision_key" ON "ProgramChange"("practiceId", "programId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "ProgramVersion_practiceId_programId_number_key" ON "ProgramVersion"("practiceId", "programId", "number");

-- CreateIndex
CREATE INDEX "Workout_practiceId_runnerId_day_idx" ON "Workout"("practiceId", "runnerId", "day");

-- CreateIndex
CREATE INDEX "Workout_practiceId_programId_idx" ON "Workout"("practiceId", "programId");

-- CreateIndex
CREATE INDEX "WorkoutItem_practiceId_workoutId_idx" ON "WorkoutItem"("practiceId", "workoutId");

-- CreateIndex
CREATE INDEX "WorkoutItem_practiceId_runnerId_exercise_idx" ON "WorkoutItem"("practiceId", "runnerId", "exercise");

-- CreateIndex
CREATE INDEX "Session_practiceId_runnerId_day_idx" ON "Session"("practiceId", "runnerId", "day");

-- CreateIndex
CREATE INDEX "Session_practiceId_therapistId_day_idx" ON "Session"("practiceId", "therapistId", "day");

-- CreateIndex
CREATE INDEX "SessionWork_practiceId_sessionId_idx" ON "SessionWork"("practiceId", "sessionId");

-- CreateIndex
CREATE INDEX "Race_practiceId_runnerId_day_idx" ON "Race"("practiceId", "runnerId", "day");

-- CreateIndex
CREATE INDEX "UsualKeyRun_practiceId_runnerId_fromDay_idx" ON "UsualKeyRun"("practiceId", "runnerId", "fromDay");

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_practiceId_testerId_fkey" FOREIGN KEY ("practiceId", "testerId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_practiceId_assessmentId_fkey" FOREIGN KEY ("practiceId", "assessmentId") REFERENCES "Assessment"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_practiceId_assessmentId_fkey" FOREIGN KEY ("practiceId", "assessmentId") REFERENCES "Assessment"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_practiceId_measurementId_fkey" FOREIGN KEY ("practiceId", "measurementId") REFERENCES "Measurement"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_practiceId_recordedById_fkey" FOREIGN KEY ("practiceId", "recordedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuspectedContributor" ADD CONSTRAINT "SuspectedContributor_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuspectedContributor" ADD CONSTRAINT "SuspectedContributor_practiceId_findingId_fkey" FOREIGN KEY ("practiceId", "findingId") REFERENCES "Finding"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuspectedContributor" ADD CONSTRAINT "SuspectedContributor_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthSession" ADD CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Log" ADD CONSTRAINT "Log_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Log" ADD CONSTRAINT "Log_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Log" ADD CONSTRAINT "Log_practiceId_workoutId_fkey" FOREIGN KEY ("practiceId", "workoutId") REFERENCES "Workout"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Log" ADD CONSTRAINT "Log_practiceId_workoutItemId_fkey" FOREIGN KEY ("practiceId", "workoutItemId") REFERENCES "WorkoutItem"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoggedSet" ADD CONSTRAINT "LoggedSet_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoggedSet" ADD CONSTRAINT "LoggedSet_practiceId_logId_fkey" FOREIGN KEY ("practiceId", "logId") REFERENCES "Log"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInRegion" ADD CONSTRAINT "CheckInRegion_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInRegion" ADD CONSTRAINT "CheckInRegion_practiceId_checkInId_fkey" FOREIGN KEY ("practiceId", "checkInId") REFERENCES "CheckIn"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInRegion" ADD CONSTRAINT "CheckInRegion_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Runner" ADD CONSTRAINT "Runner_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Runner" ADD CONSTRAINT "Runner_practiceId_responsibleId_fkey" FOREIGN KEY ("practiceId", "responsibleId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Runner" ADD CONSTRAINT "Runner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_practiceId_invitedById_fkey" FOREIGN KEY ("practiceId", "invitedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_practiceId_recordedById_fkey" FOREIGN KEY ("practiceId", "recordedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Injury" ADD CONSTRAINT "Injury_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Injury" ADD CONSTRAINT "Injury_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Injury" ADD CONSTRAINT "Injury_practiceId_recordedById_fkey" FOREIGN KEY ("practiceId", "recordedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlagAnswer" ADD CONSTRAINT "FlagAnswer_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlagAnswer" ADD CONSTRAINT "FlagAnswer_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlagAnswer" ADD CONSTRAINT "FlagAnswer_practiceId_recordedById_fkey" FOREIGN KEY ("practiceId", "recordedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Program" ADD CONSTRAINT "Program_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Program" ADD CONSTRAINT "Program_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Program" ADD CONSTRAINT "Program_practiceId_raceId_fkey" FOREIGN KEY ("practiceId", "raceId") REFERENCES "Race"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Program" ADD CONSTRAINT "Program_practiceId_createdById_fkey" FOREIGN KEY ("practiceId", "createdById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramChange" ADD CONSTRAINT "ProgramChange_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramChange" ADD CONSTRAINT "ProgramChange_practiceId_programId_fkey" FOREIGN KEY ("practiceId", "programId") REFERENCES "Program"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramChange" ADD CONSTRAINT "ProgramChange_practiceId_madeById_fkey" FOREIGN KEY ("practiceId", "madeById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramVersion" ADD CONSTRAINT "ProgramVersion_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramVersion" ADD CONSTRAINT "ProgramVersion_practiceId_programId_fkey" FOREIGN KEY ("practiceId", "programId") REFERENCES "Program"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramVersion" ADD CONSTRAINT "ProgramVersion_practiceId_publishedById_fkey" FOREIGN KEY ("practiceId", "publishedById") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workout" ADD CONSTRAINT "Workout_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workout" ADD CONSTRAINT "Workout_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workout" ADD CONSTRAINT "Workout_practiceId_programId_fkey" FOREIGN KEY ("practiceId", "programId") REFERENCES "Program"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workout" ADD CONSTRAINT "Workout_practiceId_versionId_fkey" FOREIGN KEY ("practiceId", "versionId") REFERENCES "ProgramVersion"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutItem" ADD CONSTRAINT "WorkoutItem_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutItem" ADD CONSTRAINT "WorkoutItem_practiceId_workoutId_fkey" FOREIGN KEY ("practiceId", "workoutId") REFERENCES "Workout"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutItem" ADD CONSTRAINT "WorkoutItem_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutItem" ADD CONSTRAINT "WorkoutItem_practiceId_findingId_fkey" FOREIGN KEY ("practiceId", "findingId") REFERENCES "Finding"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_practiceId_programId_fkey" FOREIGN KEY ("practiceId", "programId") REFERENCES "Program"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_practiceId_versionId_fkey" FOREIGN KEY ("practiceId", "versionId") REFERENCES "ProgramVersion"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_practiceId_therapistId_fkey" FOREIGN KEY ("practiceId", "therapistId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionWork" ADD CONSTRAINT "SessionWork_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionWork" ADD CONSTRAINT "SessionWork_practiceId_sessionId_fkey" FOREIGN KEY ("practiceId", "sessionId") REFERENCES "Session"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionWork" ADD CONSTRAINT "SessionWork_practiceId_findingId_fkey" FOREIGN KEY ("practiceId", "findingId") REFERENCES "Finding"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Race" ADD CONSTRAINT "Race_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Race" ADD CONSTRAINT "Race_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsualKeyRun" ADD CONSTRAINT "UsualKeyRun_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsualKeyRun" ADD CONSTRAINT "UsualKeyRun_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Audit: append-only and chained. audit_append takes the practice's head row, so entries of one practice are numbered
-- without gaps and each hash covers the one before it.
CREATE FUNCTION audit_hash(previous text, practice uuid, number bigint, at timestamptz, actor text, action text, runner uuid, row_id text, detail jsonb)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, practice, number,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor, action, runner, row_id, detail)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_append(practice uuid, at timestamptz, actor text, action text, runner uuid, row_id text, detail jsonb)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  last_number bigint;
  last_hash text;
  this_at timestamptz := date_trunc('milliseconds', at);
  this_hash text;
BEGIN
  INSERT INTO "AuditHead" ("practiceId", "number", "hash") VALUES (practice, 0, '') ON CONFLICT DO NOTHING;
  SELECT h."number", h."hash" INTO last_number, last_hash FROM "AuditHead" h WHERE h."practiceId" = practice FOR UPDATE;
  this_hash := audit_hash(last_hash, practice, last_number + 1, this_at, actor, action, runner, row_id, detail);
  INSERT INTO "AuditEntry" ("practiceId", "number", "at", "actorUserId", "action", "runnerId", "rowId", "detail", "previousHash", "hash")
    VALUES (practice, last_number + 1, this_at, actor, action, runner, row_id, detail, last_hash, this_hash);
  UPDATE "AuditHead" h SET "number" = last_number + 1, "hash" = this_hash WHERE h."practiceId" = practice;
  RETURN last_number + 1;
END
$$;

-- The number of the first entry that does not fit the chain; null when the chain is whole.
CREATE FUNCTION audit_verify(practice uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(e."number") FROM (
    SELECT a.*, lag(a."hash", 1, '') OVER w AS before, row_number() OVER w AS place FROM "AuditEntry" a WHERE a."practiceId" = practice
    WINDOW w AS (ORDER BY a."number")
  ) e
  WHERE e."number" <> e.place OR e."previousHash" <> e.before
    OR e."hash" <> audit_hash(e."previousHash", e."practiceId", e."number", e."at", e."actorUserId", e."action", e."runnerId", e."rowId", e."detail")
$$;

-- Entries cannot be changed or removed. Only the erasing of a whole practice, which names it for the transaction, passes.
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('strideloom.erase_practice', true) = OLD."practiceId"::text THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit is append-only';
END
$$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE FUNCTION audit_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is append-only';
END
$$;
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_truncate();

-- A published version is never changed; it goes only with its whole practice.
CREATE FUNCTION version_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version is immutable';
END
$$;
CREATE TRIGGER "ProgramVersion_immutable" BEFORE UPDATE ON "ProgramVersion" FOR EACH ROW EXECUTE FUNCTION version_refuse();

-- Words and limits that the domain's schemas hold too: a wrong row cannot enter by another way.
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_kind" CHECK ("kind" IN ('hands-on', 'health-record', 'guardian'));
ALTER TABLE "FlagAnswer" ADD CONSTRAINT "FlagAnswer_askedAt" CHECK ("askedAt" IN ('intake', 'check-in', 'desk'));
ALTER TABLE "UsualKeyRun" ADD CONSTRAINT "UsualKeyRun_weekday" CHECK ("weekday" BETWEEN 1 AND 7);
ALTER TABLE "UsualKeyRun" ADD CONSTRAINT "UsualKeyRun_effort" CHECK ("effort" IN ('easy', 'race-pace'));
ALTER TABLE "SuspectedContributor" ADD CONSTRAINT "SuspectedContributor_kind" CHECK ("kind" IN ('region', 'strength', 'control', 'training-error', 'other'));
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_palpationGrade" CHECK ("palpationGrade" BETWEEN 0 AND 4);
ALTER TABLE "Workout" ADD CONSTRAINT "Workout_area" CHECK ("area" IN ('strength', 'mobility', 'prehab'));
ALTER TABLE "Session" ADD CONSTRAINT "Session_intent" CHECK ("intent" IN ('corrective', 'maintenance', 'recovery-flush', 'pre-event', 'post-event'));
ALTER TABLE "Session" ADD CONSTRAINT "Session_status" CHECK ("status" IN ('planned', 'booked', 'in-progress', 'done', 'signed', 'cancelled', 'missed'));
ALTER TABLE "Session" ADD CONSTRAINT "Session_pressure" CHECK ("pressure" BETWEEN 1 AND 8);
ALTER TABLE "SessionWork" ADD CONSTRAINT "SessionWork_pressure" CHECK ("pressure" BETWEEN 1 AND 8);
ALTER TABLE "Log" ADD CONSTRAINT "Log_effort" CHECK ("effort" BETWEEN 0 AND 10);
ALTER TABLE "Log" ADD CONSTRAINT "Log_pain" CHECK ("pain" BETWEEN 0 AND 10);
ALTER TABLE "LoggedSet" ADD CONSTRAINT "LoggedSet_side" CHECK ("side" IN ('left', 'right', 'both'));
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_scales" CHECK (
  "sleep" BETWEEN 1 AND 5 AND "freshness" BETWEEN 1 AND 5 AND "muscleFeel" BETWEEN 1 AND 5 AND "calm" BETWEEN 1 AND 5 AND "mood" BETWEEN 1 AND 5);
ALTER TABLE "CheckInRegion" ADD CONSTRAINT "CheckInRegion_stiffness" CHECK ("stiffness" BETWEEN 0 AND 10);
