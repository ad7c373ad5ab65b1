import { router } from '../../trpc/procedures.ts'
import { previewRules } from './preview-router.ts'
import { rulesHistory, rulesNow, saveRules } from './rules-router.ts'

export const timingRouter = router({
  rules: router({ get: rulesNow, history: rulesHistory, save: saveRules, preview: previewRules }),
})
