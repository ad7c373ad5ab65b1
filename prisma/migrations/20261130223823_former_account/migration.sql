-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "formerUserId" TEXT;
