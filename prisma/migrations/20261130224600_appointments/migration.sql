-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "bufferMinutes" INTEGER NOT NULL DEFAULT 10;

-- CreateTable
CREATE TABLE "MemberFeed" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "names" TEXT NOT NULL DEFAULT 'initials',
    "told" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fetchedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberFeed_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MemberFeed_secretHash_key" ON "MemberFeed"("secretHash");

-- CreateIndex
CREATE INDEX "MemberFeed_practiceId_memberId_idx" ON "MemberFeed"("practiceId", "memberId");

-- AddForeignKey
ALTER TABLE "MemberFeed" ADD CONSTRAINT "MemberFeed_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberFeed" ADD CONSTRAINT "MemberFeed_practiceId_memberId_fkey" FOREIGN KEY ("practiceId", "memberId") REFERENCES "Member"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "Practice" ADD CONSTRAINT "Practice_bufferMinutes" CHECK ("bufferMinutes" BETWEEN 0 AND 120);
ALTER TABLE "MemberFeed" ADD CONSTRAINT "MemberFeed_names" CHECK ("names" IN ('first', 'initials', 'none'));

-- When a session begins: its day and time are the runner's. An hour that comes twice is the first of the two, as in the domain
-- (calendar/instant.ts); PostgreSQL takes the second.
CREATE FUNCTION session_begins(day date, start text, zone text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN ((t.at - interval '1 hour') AT TIME ZONE zone) = t.wall THEN t.at - interval '1 hour'
    WHEN ((t.at - interval '30 minutes') AT TIME ZONE zone) = t.wall THEN t.at - interval '30 minutes'
    ELSE t.at END
  FROM (SELECT w.wall, w.wall AT TIME ZONE zone AS at FROM (SELECT day + start::time AS wall) w) t
$$;

-- No session is booked into another one of the same therapist, nor nearer than the practice's buffer. Whoever books holds the
-- therapist until the end of the transaction, so that of two at once one finds the other. What overlapped before stays as it is
-- until somebody moves it. Where only the clock changes by which a moment is told, the transaction says so (strideloom.times_stand).
CREATE FUNCTION session_time_free() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked timestamptz;
  buffer interval;
  taken timestamptz;
BEGIN
  IF NEW.status <> 'booked' OR NEW."retiredAt" IS NOT NULL OR NEW."startTime" IS NULL
    OR current_setting('strideloom.times_stand', true) = 'on' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.status = 'booked' AND OLD."retiredAt" IS NULL AND (OLD.day, OLD."startTime", OLD.minutes, OLD."therapistId")
      IS NOT DISTINCT FROM (NEW.day, NEW."startTime", NEW.minutes, NEW."therapistId") THEN
      RETURN NEW;
    END IF;
  END IF;
  PERFORM 1 FROM "Member" WHERE "practiceId" = NEW."practiceId" AND id = NEW."therapistId" FOR NO KEY UPDATE;
  SELECT session_begins(NEW.day, NEW."startTime", r."timeZone"), make_interval(mins => p."bufferMinutes")
    INTO asked, buffer
    FROM "Runner" r JOIN "Practice" p ON p.id = r."practiceId"
    WHERE r."practiceId" = NEW."practiceId" AND r.id = NEW."runnerId";
  SELECT t.begins INTO taken FROM "Session" s
    JOIN "Runner" held ON held."practiceId" = s."practiceId" AND held.id = s."runnerId"
    CROSS JOIN LATERAL (SELECT session_begins(s.day, s."startTime", held."timeZone") AS begins) t
    WHERE s."practiceId" = NEW."practiceId" AND s."therapistId" = NEW."therapistId" AND s.id <> NEW.id
      AND s.day BETWEEN (asked AT TIME ZONE 'UTC')::date - 2 AND (asked AT TIME ZONE 'UTC')::date + 2
      AND s.status IN ('booked', 'in-progress') AND s."retiredAt" IS NULL AND s."startTime" IS NOT NULL
      AND t.begins < asked + make_interval(mins => NEW.minutes) + buffer
      AND t.begins + make_interval(mins => s.minutes) + buffer > asked
    ORDER BY t.begins LIMIT 1;
  IF taken IS NOT NULL THEN
    RAISE EXCEPTION 'session_time_taken %', to_char(taken AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Session_time_free" BEFORE INSERT OR UPDATE ON "Session" FOR EACH ROW EXECUTE FUNCTION session_time_free();
