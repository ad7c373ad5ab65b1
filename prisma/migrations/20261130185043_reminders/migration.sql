-- CreateTable
CREATE TABLE "Reminder" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID,
    "memberId" UUID,
    "choice" JSONB NOT NULL,
    "mail" BOOLEAN NOT NULL DEFAULT false,
    "told" JSONB NOT NULL DEFAULT '{}',
    "lastAt" TIMESTAMPTZ(3),
    "lookAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReminderMessage" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reminderId" UUID NOT NULL,
    "runnerId" UUID,
    "way" TEXT NOT NULL,
    "deviceId" UUID,
    "page" TEXT NOT NULL,
    "keys" TEXT[],
    "until" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "ReminderMessage_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "PushDevice" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "signInId" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "endpointHash" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PushDevice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_practiceId_runnerId_key" ON "Reminder"("practiceId", "runnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_practiceId_memberId_key" ON "Reminder"("practiceId", "memberId");

-- CreateIndex
CREATE INDEX "ReminderMessage_practiceId_reminderId_idx" ON "ReminderMessage"("practiceId", "reminderId");

-- CreateIndex
CREATE INDEX "ReminderMessage_practiceId_runnerId_idx" ON "ReminderMessage"("practiceId", "runnerId");

-- CreateIndex
CREATE UNIQUE INDEX "PushDevice_endpointHash_key" ON "PushDevice"("endpointHash");

-- CreateIndex
CREATE INDEX "PushDevice_userId_idx" ON "PushDevice"("userId");

-- CreateIndex
CREATE INDEX "PushDevice_signInId_idx" ON "PushDevice"("signInId");

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_practiceId_memberId_fkey" FOREIGN KEY ("practiceId", "memberId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderMessage" ADD CONSTRAINT "ReminderMessage_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderMessage" ADD CONSTRAINT "ReminderMessage_practiceId_reminderId_fkey" FOREIGN KEY ("practiceId", "reminderId") REFERENCES "Reminder"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderMessage" ADD CONSTRAINT "ReminderMessage_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushDevice" ADD CONSTRAINT "PushDevice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushDevice" ADD CONSTRAINT "PushDevice_signInId_fkey" FOREIGN KEY ("signInId") REFERENCES "AuthSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Asked for every few seconds: nothing else than what is due is in them.
CREATE INDEX "Reminder_due" ON "Reminder"("lookAt") WHERE "lookAt" IS NOT NULL;
CREATE INDEX "ReminderMessage_due" ON "ReminderMessage"("dueAt") WHERE "dueAt" IS NOT NULL;

-- A runner's or a member's.
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_of_one" CHECK (num_nonnulls("runnerId", "memberId") = 1);
