-- Of ten thousand runners the first page of those with one need is read, and not everybody sorted: one small index a kind, in order.
CREATE INDEX "NeedSpan_safety" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{safety}'::text[];
CREATE INDEX "NeedSpan_review" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{review}'::text[];
CREATE INDEX "NeedSpan_pain" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{pain}'::text[];
CREATE INDEX "NeedSpan_signs" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{signs}'::text[];
CREATE INDEX "NeedSpan_at-risk" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{at-risk}'::text[];
CREATE INDEX "NeedSpan_overdue" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{overdue}'::text[];
CREATE INDEX "NeedSpan_reassess" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{reassess}'::text[];
CREATE INDEX "NeedSpan_block-ends" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{block-ends}'::text[];
CREATE INDEX "NeedSpan_race" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{race}'::text[];
CREATE INDEX "NeedSpan_silent" ON "NeedSpan"("practiceId", "rank" DESC, "runnerId") WHERE "kinds" @> '{silent}'::text[];

-- Whom a member takes care of by name.
CREATE INDEX "NeedCare_owner" ON "NeedCare"("practiceId", "ownerId") WHERE "ownerId" IS NOT NULL;
