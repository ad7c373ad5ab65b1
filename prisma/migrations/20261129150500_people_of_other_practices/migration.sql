-- Written by hand. Somebody whom an imported record names has no account here.
ALTER TABLE "Member" ALTER COLUMN "userId" DROP NOT NULL;
