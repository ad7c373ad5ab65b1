-- CreateIndex
CREATE INDEX "FlagAnswer_practiceId_reply_flag_idx" ON "FlagAnswer"("practiceId", "reply", "flag");
