import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { newId } from '../../lib/new-id.ts'
import { RUN_TYPE_WORDS } from './run-words.ts'
import { runsKept } from './running-outbox.ts'

/** Keeps a run, says so, and offers to take it back. */
export const tellRun = (run: Run): void => {
  runsKept.keep([{ id: run.id, run }])
  const what = run.type === 'race' ? 'Race' : `${RUN_TYPE_WORDS[run.type]} run`
  showToast({
    sentence: `${what} noted`,
    undo: () => runsKept.keep([{ id: newId(), retires: run.id }]),
  })
}
