import { afterEach, describe, expect, it, vi } from 'vitest'
import { currentToast, hideToast, showToast, watchToast } from './toast-store.ts'

afterEach(hideToast)

describe('one sentence at a time', () => {
  it('stays longer when there is something to undo', () => {
    showToast({ sentence: 'Saved.' })
    expect(currentToast()?.seconds).toBe(5)
    showToast({ sentence: 'Moved to Tue 24 Nov.', undo() {} })
    expect(currentToast()).toMatchObject({ sentence: 'Moved to Tue 24 Nov.', seconds: 10, undoLabel: 'Undo' })
  })
  it('tells whoever watches, until they stop', () => {
    const watcher = vi.fn()
    const stop = watchToast(watcher)
    showToast({ sentence: 'Saved.' })
    hideToast()
    stop()
    showToast({ sentence: 'Saved.' })
    expect(watcher).toHaveBeenCalledTimes(2)
  })
})
