import { defineConfig } from 'prisma/config'

// For Prisma's own commands, which the product does not need to run: `npm run db:generate`, `db:migrate`, `db:check`.
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
