import { router } from '../../trpc/procedures.ts'
import { list, page, save } from './assessments-router.ts'
import { contributorsRouter } from './contributors-router.ts'
import { findingsRouter } from './findings-router.ts'

export const assessmentsRouter = router({
  page,
  list,
  save,
  findings: findingsRouter,
  contributors: contributorsRouter,
})
