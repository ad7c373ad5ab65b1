import { NEED_KINDS, NEED_LEVELS, type Need } from './need.ts'

const LEVEL = 10_000
const KIND = 100
const MOST_BESIDE = 9

/** What makes one need graver than another of its kind; never a count of days, which would grow without anybody writing anything. */
const within = (need: Need): number => {
  if (need.kind === 'safety') return need.flags.some(({ urgent }) => urgent) ? 9 : 0
  if (need.kind === 'signs') return need.clinician ? 9 : 0
  if (need.kind === 'pain') return Math.min(9, Math.max(0, Math.round(need.value) - 1))
  return 0
}

const weight = (need: Need): number =>
  (NEED_LEVELS.indexOf(need.level) + 1) * LEVEL +
  (NEED_KINDS.length - NEED_KINDS.indexOf(need.kind)) * KIND +
  within(need) * 10

/** Needs of one runner, the gravest first. */
export const inOrder = (needs: readonly Need[]): Need[] => [...needs].sort((a, b) => weight(b) - weight(a))

/**
 * How far up a runner stands: by the gravest need (how soon, then its kind, then its own number), and among equals by how many others
 * stand beside it. 0: nothing needs anybody. One more need never lowers it.
 */
export const rankOf = (needs: readonly Need[]): number =>
  needs.length === 0 ? 0 : Math.max(...needs.map(weight)) + Math.min(MOST_BESIDE, needs.length - 1)

/**
 * Names of what must not be put off unseen: each safety answer, adverse answer and pain over the limit by its own day and number. A
 * snooze covers those that it was told; any other breaks through.
 */
export const graveKeys = (needs: readonly Need[]): string[] =>
  needs
    .flatMap((need): string[] => {
      if (need.kind === 'safety')
        return [
          ...need.flags.map(
            ({ id, place, urgent, answeredOn }) =>
              `flag ${id} ${place ? `${place.region}/${place.side}` : ''} ${urgent ? 'urgent' : ''} ${answeredOn}`,
          ),
          ...(need.consentGone ? ['consent'] : []),
        ]
      if (need.kind === 'review') return need.locked ? [`adverse ${need.sessionOn}`] : []
      return need.kind === 'pain' ? [`pain ${need.day} ${need.value}`] : []
    })
    .sort()
