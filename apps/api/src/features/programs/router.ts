import { router } from '../../trpc/procedures.ts'
import { calendarFeedRouter } from './calendar-feed-router.ts'
import { ownPlan } from './plan-router.ts'
import { changeProgram, createProgram, discardProgram, getProgram, listRunnersPrograms } from './programs-router.ts'
import { previewProgram, programVersion, programVersions, publishProgram } from './publish-router.ts'
import { templatesRouter } from './templates-router.ts'

export const programsRouter = router({
  list: listRunnersPrograms,
  get: getProgram,
  create: createProgram,
  change: changeProgram,
  discard: discardProgram,
  preview: previewProgram,
  publish: publishProgram,
  versions: programVersions,
  version: programVersion,
  plan: ownPlan,
  calendarFeed: calendarFeedRouter,
  templates: templatesRouter,
})
