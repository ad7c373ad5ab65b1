import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropRecording, keepRecording, readRecording } from './kept-recording.ts'
import { recordingOf } from './sessions.test.makers.ts'

const place = { memberId: 'ines', sessionId: 's' }
const kept = { recording: recordingOf(), keptAt: '2026-06-10T10:40:00.000Z' }

describe('a recording on the device', () => {
  const stored = new Map<string, string>()
  let isFull = false
  beforeEach(() => {
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (isFull) throw new Error('QuotaExceededError')
        stored.set(key, text)
      },
      removeItem: (key: string) => stored.delete(key),
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    stored.clear()
    isFull = false
  })

  it('comes back as it was, for the same person at the same session', () => {
    expect(readRecording(place)).toBeNull()
    expect(keepRecording(place, kept)).toBe(true)
    expect(readRecording(place)).toEqual(kept)
    expect(readRecording({ ...place, memberId: 'olga' })).toBeNull()
    expect(readRecording({ ...place, sessionId: 't' })).toBeNull()
    dropRecording(place)
    expect(readRecording(place)).toBeNull()
  })

  it('says when it cannot be kept, and leaves no older version behind', () => {
    keepRecording(place, kept)
    isFull = true
    expect(keepRecording(place, kept)).toBe(false)
    expect(readRecording(place)).toBeNull()
  })

  it('S62 one that was kept before decisions were recorded comes back with none', () => {
    keepRecording(place, kept)
    for (const [key, text] of stored) stored.set(key, text.replace(',"decisions":[]', ''))
    expect([...stored.values()].join('')).not.toContain('decisions')
    expect(readRecording(place)).toEqual(kept)
  })

  it('a text that cannot be read is none', () => {
    keepRecording(place, kept)
    for (const key of stored.keys()) stored.set(key, '{')
    expect(readRecording(place)).toBeNull()
  })
})
