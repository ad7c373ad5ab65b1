-- Words and limits that the domain's schemas hold too: a wrong row cannot enter by another way.
ALTER TABLE "LoadAnswer" ADD CONSTRAINT "LoadAnswer_outcome" CHECK ("outcome" IN ('done', 'partly', 'not', 'withdrawn'));
ALTER TABLE "LoadAnswer" ADD CONSTRAINT "LoadAnswer_reason"
  CHECK (("outcome" <> 'not' OR "reason" IS NOT NULL) AND ("reason" IS NULL OR "outcome" IN ('not', 'partly')));
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_kind" CHECK ("kind" IN ('away', 'limited', 'no-gym'));
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_days" CHECK ("toDay" >= "fromDay");
