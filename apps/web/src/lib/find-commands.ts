import type { Command } from './commands.ts'

/** Lower case without accents: “Brøgger, Élodie” is found by “elodie”. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')

/** 0: it begins like this; 1: every word begins a word of it; 2: every word is in its name; 3: in what else it is found by; null: no. */
const rank = ({ label, hint = '', words = '' }: Command, typed: string, parts: readonly string[]): number | null => {
  const name = plain(label)
  if (name.startsWith(typed)) return 0
  const starts = name.split(/[^\p{L}\p{N}]+/u)
  if (parts.every((part) => starts.some((start) => start.startsWith(part)))) return 1
  if (parts.every((part) => name.includes(part))) return 2
  const all = `${name} ${plain(hint)} ${plain(words)}`
  return parts.every((part) => all.includes(part)) ? 3 : null
}

export type FoundGroup = { title: string; items: Command[]; more: number }

/** Shown of a group; the rest is counted. */
const MOST = 7

/**
 * What fits, by group, the best first; groups in the order of their best, then as they were given. Nothing typed: what is
 * offered before anything is.
 */
export const findCommands = (all: readonly Command[], text: string): FoundGroup[] => {
  const typed = plain(text).trim().replace(/\s+/g, ' ')
  const parts = typed.split(' ').filter(Boolean)
  const groups = new Map<string, { command: Command; rank: number }[]>()
  for (const command of all) {
    const its = parts.length === 0 ? (command.whenTyped ? null : 0) : rank(command, typed, parts)
    if (its === null) continue
    groups.set(command.group, [...(groups.get(command.group) ?? []), { command, rank: its }])
  }
  return [...groups]
    .map(([title, some]) => ({ title, some: some.sort((a, b) => a.rank - b.rank) }))
    .sort((a, b) => (a.some[0]?.rank ?? 0) - (b.some[0]?.rank ?? 0))
    .map(({ title, some }) => ({
      title,
      items: some.slice(0, MOST).map(({ command }) => command),
      more: Math.max(0, some.length - MOST),
    }))
}
