-- CreateEnum
CREATE TYPE "RunImportState" AS ENUM ('staged', 'kept', 'undone');

-- CreateTable
CREATE TABLE "RunImport" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "state" "RunImportState" NOT NULL DEFAULT 'staged',
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "read" JSONB NOT NULL,
    "taken" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "keptAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RunImport_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "RunImportPart" (
    "practiceId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "RunImportPart_pkey" PRIMARY KEY ("practiceId","importId","position")
);

-- CreateTable
CREATE TABLE "RunSource" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runnerId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "files" TEXT[],
    "told" JSONB NOT NULL,
    "filled" TEXT[],
    "createdRun" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RunSource_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "RunImport_practiceId_runnerId_createdAt_idx" ON "RunImport"("practiceId", "runnerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "RunSource_practiceId_runnerId_idx" ON "RunSource"("practiceId", "runnerId");

-- CreateIndex
CREATE INDEX "RunSource_practiceId_runId_idx" ON "RunSource"("practiceId", "runId");

-- CreateIndex
CREATE INDEX "RunSource_practiceId_importId_idx" ON "RunSource"("practiceId", "importId");

-- AddForeignKey
ALTER TABLE "RunImport" ADD CONSTRAINT "RunImport_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunImport" ADD CONSTRAINT "RunImport_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunImportPart" ADD CONSTRAINT "RunImportPart_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunImportPart" ADD CONSTRAINT "RunImportPart_practiceId_importId_fkey" FOREIGN KEY ("practiceId", "importId") REFERENCES "RunImport"("practiceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSource" ADD CONSTRAINT "RunSource_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSource" ADD CONSTRAINT "RunSource_practiceId_runnerId_fkey" FOREIGN KEY ("practiceId", "runnerId") REFERENCES "Runner"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSource" ADD CONSTRAINT "RunSource_practiceId_runId_fkey" FOREIGN KEY ("practiceId", "runId") REFERENCES "Run"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSource" ADD CONSTRAINT "RunSource_practiceId_importId_fkey" FOREIGN KEY ("practiceId", "importId") REFERENCES "RunImport"("practiceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Activity files are packed or small: PostgreSQL need not try to pack them again.
ALTER TABLE "RunImportPart" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
