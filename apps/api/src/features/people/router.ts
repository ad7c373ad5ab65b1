import { publicProcedure, router } from '../../trpc/procedures.ts'
import { demoRouter } from './demo-router.ts'
import { intakeRouter } from './intake-router.ts'
import { invitationsRouter } from './invitations-router.ts'
import { looksRouter } from './looks-router.ts'
import { membersRouter } from './members-router.ts'
import { ownRouter } from './own-router.ts'
import { ownSafetyRouter } from './own-safety-router.ts'
import { practiceRouter } from './practice-router.ts'
import { resetLinkRouter } from './reset-link-router.ts'
import { runnersRouter } from './runners-router.ts'
import { clearancesRouter, deskRouter } from './safety-router.ts'

export const peopleRouter = router({
  /** Who is signed in and where they belong; null when nobody is. */
  me: publicProcedure.query(({ ctx }) => ctx.person()),
  practice: practiceRouter,
  members: membersRouter,
  runners: runnersRouter,
  invitations: invitationsRouter,
  intake: intakeRouter,
  clearances: clearancesRouter,
  desk: deskRouter,
  safety: ownSafetyRouter,
  looks: looksRouter,
  own: ownRouter,
  resetLink: resetLinkRouter,
  demo: demoRouter,
})
