-- What an entry says beside who, what and when can be notes and answers, and has to go with an erased person. So the chain
-- proves a digest of it, salted so that nobody can guess their way back to what it said.
ALTER TABLE "AuditEntry" ALTER COLUMN "detail" DROP NOT NULL,
ADD COLUMN     "detailSalt" TEXT,
ADD COLUMN     "detailDigest" TEXT;

CREATE FUNCTION audit_digest(salt text, detail jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(salt || detail::text, 'UTF8')), 'hex')
$$;

-- What the hash of an entry covers in the place of its detail: the digest. An entry that says nothing has none.
CREATE FUNCTION audit_proven(digest text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(to_jsonb(digest), '{}'::jsonb)
$$;

CREATE FUNCTION audit_old_verify(practice uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(e."number") FROM (
    SELECT a.*, lag(a."hash", 1, '') OVER w AS before, row_number() OVER w AS place FROM "AuditEntry" a WHERE a."practiceId" = practice
    WINDOW w AS (ORDER BY a."number")
  ) e
  WHERE e."number" <> e.place OR e."previousHash" <> e.before
    OR e."hash" <> audit_hash(e."previousHash", e."practiceId", e."number", e."at", e."actorUserId", e."action", e."runnerId", e."rowId", e."detail")
$$;

-- Once, entries from before are put under digests as well and chained anew. A chain that did not hold is not made whole by
-- this: it gets digests, and keeps the hashes that do not fit.
ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_append_only";
DO $$
DECLARE
  head record;
  entry record;
  last_hash text;
  salt text;
  digest text;
  is_whole boolean;
BEGIN
  FOR head IN SELECT "practiceId" FROM "AuditHead" LOOP
    is_whole := audit_old_verify(head."practiceId") IS NULL;
    last_hash := '';
    FOR entry IN SELECT * FROM "AuditEntry" a WHERE a."practiceId" = head."practiceId" ORDER BY a."number" LOOP
      salt := CASE WHEN entry."detail" <> '{}'::jsonb THEN gen_random_uuid()::text END;
      digest := audit_digest(salt, entry."detail");
      IF is_whole THEN
        entry."previousHash" := last_hash;
        entry."hash" := audit_hash(last_hash, entry."practiceId", entry."number", entry."at", entry."actorUserId", entry."action",
          entry."runnerId", entry."rowId", audit_proven(digest));
        last_hash := entry."hash";
      END IF;
      UPDATE "AuditEntry" a SET "detailSalt" = salt, "detailDigest" = digest, "previousHash" = entry."previousHash", "hash" = entry."hash"
        WHERE a."practiceId" = entry."practiceId" AND a."number" = entry."number";
    END LOOP;
    IF is_whole THEN
      UPDATE "AuditHead" h SET "hash" = last_hash WHERE h."practiceId" = head."practiceId";
    END IF;
  END LOOP;
END
$$;
-- Whoever was erased before this takes along now what entries said of them.
UPDATE "AuditEntry" a SET "detail" = NULL, "detailSalt" = NULL
FROM "Erasure" e WHERE e."practiceId" = a."practiceId" AND e."runnerId" = a."runnerId" AND a."detailDigest" IS NOT NULL
  AND a."action" <> 'runner erased';
ALTER TABLE "AuditEntry" ENABLE TRIGGER "AuditEntry_append_only";
DROP FUNCTION audit_old_verify(uuid);

ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_detail"
  CHECK (("detailSalt" IS NULL) = ("detail" IS NULL OR "detailDigest" IS NULL) AND ("detail" IS NOT NULL OR "detailDigest" IS NOT NULL));

CREATE OR REPLACE FUNCTION audit_append(practice uuid, at timestamptz, actor text, action text, runner uuid, row_id text, detail jsonb)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  last_number bigint;
  last_hash text;
  this_at timestamptz := date_trunc('milliseconds', at);
  salt text := CASE WHEN detail <> '{}'::jsonb THEN gen_random_uuid()::text END;
  digest text := audit_digest(salt, detail);
  this_hash text;
BEGIN
  INSERT INTO "AuditHead" ("practiceId", "number", "hash") VALUES (practice, 0, '') ON CONFLICT DO NOTHING;
  SELECT h."number", h."hash" INTO last_number, last_hash FROM "AuditHead" h WHERE h."practiceId" = practice FOR UPDATE;
  this_hash := audit_hash(last_hash, practice, last_number + 1, this_at, actor, action, runner, row_id, audit_proven(digest));
  INSERT INTO "AuditEntry" ("practiceId", "number", "at", "actorUserId", "action", "runnerId", "rowId", "detail", "detailSalt", "detailDigest", "previousHash", "hash")
    VALUES (practice, last_number + 1, this_at, actor, action, runner, row_id, detail, salt, digest, last_hash, this_hash);
  UPDATE "AuditHead" h SET "number" = last_number + 1, "hash" = this_hash WHERE h."practiceId" = practice;
  RETURN last_number + 1;
END
$$;

-- The number of the first entry that does not fit; null when the chain is whole. What an entry said may be missing where the
-- ledger has the runner's erasure, and nowhere else.
CREATE OR REPLACE FUNCTION audit_verify(practice uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(e."number") FROM (
    SELECT a.*, lag(a."hash", 1, '') OVER w AS before, row_number() OVER w AS place FROM "AuditEntry" a WHERE a."practiceId" = practice
    WINDOW w AS (ORDER BY a."number")
  ) e
  WHERE e."number" <> e.place OR e."previousHash" <> e.before
    OR e."hash" <> audit_hash(e."previousHash", e."practiceId", e."number", e."at", e."actorUserId", e."action", e."runnerId", e."rowId", audit_proven(e."detailDigest"))
    OR CASE
      WHEN e."detail" IS NULL THEN NOT EXISTS (SELECT FROM "Erasure" x WHERE x."practiceId" = e."practiceId" AND x."runnerId" = e."runnerId")
      WHEN e."detailDigest" IS NULL THEN e."detail" <> '{}'::jsonb
      ELSE e."detailDigest" IS DISTINCT FROM audit_digest(e."detailSalt", e."detail")
    END
$$;

-- Entries cannot be changed or removed. Only two acts pass, which name themselves for their transaction: the erasing of a whole
-- practice, and of one runner, which takes what entries said and nothing else of them.
CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('strideloom.erase_practice', true) = OLD."practiceId"::text THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND current_setting('strideloom.erase_runner', true) = OLD."practiceId"::text || '/' || OLD."runnerId"::text
    AND NEW."detail" IS NULL AND NEW."detailSalt" IS NULL
    AND to_jsonb(NEW) - '{detail,detailSalt}'::text[] = to_jsonb(OLD) - '{detail,detailSalt}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit is append-only';
END
$$;
