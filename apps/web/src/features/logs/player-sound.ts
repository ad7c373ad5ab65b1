import { useSyncExternalStore } from 'react'

/** What can be heard and felt without looking: a second of the last three, the start, the turn to the other side, the end. */
export type Signal = 'count' | 'begin' | 'switch' | 'end'

/** Hz and seconds, one after the other. */
const TONES: Record<Signal, readonly (readonly [hertz: number, seconds: number])[]> = {
  count: [[660, 0.08]],
  begin: [[880, 0.25]],
  switch: [
    [660, 0.15],
    [990, 0.3],
  ],
  end: [[990, 0.6]],
}
/** Milliseconds on, off, on. */
const SHAKES: Record<Signal, readonly number[]> = { count: [40], begin: [120], switch: [150, 80, 150], end: [400] }
const LOUDNESS = 0.25
const EDGE_SECONDS = 0.02

const KEY = 'strideloom.player-sound'
const watchers = new Set<() => void>()
const isOn = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Kept on the device, like every choice of how things are shown. */
export const chooseSound = (on: boolean): void => {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // It holds for nothing then; the phone's own switch still does.
  }
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
export const useSound = (): boolean => useSyncExternalStore(watch, isOn)

let audio: AudioContext | null = null

/** In a tap: browsers give no sound to a page that nobody has touched. */
export const unlockSound = (): void => {
  if (!isOn() || typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  // also after a call, which some phones have a word of their own for
  if (audio.state !== 'running') void audio.resume().catch(() => undefined)
}

export const give = (signal: Signal): void => {
  if (!isOn()) return
  navigator.vibrate?.([...SHAKES[signal]])
  if (audio?.state !== 'running') return
  let from = audio.currentTime
  for (const [hertz, seconds] of TONES[signal]) {
    const tone = new OscillatorNode(audio, { frequency: hertz })
    const gain = new GainNode(audio, { gain: 0 })
    // without edges it would click
    gain.gain.setValueAtTime(0, from)
    gain.gain.linearRampToValueAtTime(LOUDNESS, from + EDGE_SECONDS)
    gain.gain.setValueAtTime(LOUDNESS, from + seconds - EDGE_SECONDS)
    gain.gain.linearRampToValueAtTime(0, from + seconds)
    tone.connect(gain).connect(audio.destination)
    tone.start(from)
    tone.stop(from + seconds)
    from += seconds
  }
}
