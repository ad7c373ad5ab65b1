-- A yes to pregnancy or a recent birth asks one more question, whose yes closes hands-on work (red-flags.json, followUp).
ALTER TABLE "FlagAnswer" ADD COLUMN "followUp" "FlagReply";

-- Which account used the link: the same account may press twice, another one is refused.
ALTER TABLE "Invitation" ADD COLUMN "acceptedByUserId" TEXT;
