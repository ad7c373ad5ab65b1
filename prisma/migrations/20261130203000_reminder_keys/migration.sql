-- What a therapist is told of a runner is known by a key that begins with the runner's id from now on, so that it goes with them when they
-- are erased. Older keys do not say of whom they are: they go. What still waits is told under its new key.
UPDATE "Reminder" SET "told" = (
  SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each("told") e WHERE e.key LIKE 'daily %')
WHERE "memberId" IS NOT NULL;

UPDATE "ReminderMessage" SET "keys" = ARRAY(SELECT k FROM unnest("keys") k WHERE k LIKE 'daily %')
WHERE "runnerId" IS NULL;

UPDATE "ReminderMessage" SET "dueAt" = NULL, "endedAt" = now(), "outcome" = 'done meanwhile'
WHERE "runnerId" IS NULL AND "endedAt" IS NULL AND cardinality("keys") = 0;
