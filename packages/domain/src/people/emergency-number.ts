import type { TimeZone } from '../calendar/instant.ts'

/** Zones of the United States and Canada that do not lie under a prefix of their own. */
const NORTH_AMERICA = [
  ...['America/New_York', 'America/Detroit', 'America/Chicago', 'America/Denver', 'America/Boise', 'America/Phoenix'],
  ...['America/Los_Angeles', 'America/Anchorage', 'America/Juneau', 'Pacific/Honolulu', 'America/St_Johns'],
  ...[
    'America/Halifax',
    'America/Moncton',
    'America/Toronto',
    'America/Montreal',
    'America/Winnipeg',
    'America/Regina',
  ],
  ...['America/Edmonton', 'America/Vancouver', 'America/Whitehorse', 'America/Yellowknife', 'America/Iqaluit'],
]

const ELSEWHERE: readonly { number: string; isIn: (zone: TimeZone) => boolean }[] = [
  // 112 is answered in all of Europe, beside older numbers of its countries.
  {
    number: '112',
    isIn: (zone) =>
      /^Europe\//.test(zone) ||
      ['Atlantic/Reykjavik', 'Atlantic/Canary', 'Atlantic/Madeira', 'Atlantic/Azores', 'Atlantic/Faroe'].includes(zone),
  },
  {
    number: '911',
    isIn: (zone) =>
      /^(US|Canada|America\/(Indiana|Kentucky|North_Dakota))\//.test(zone) || NORTH_AMERICA.includes(zone),
  },
  { number: '000', isIn: (zone) => /^Australia\//.test(zone) },
  { number: '111', isIn: (zone) => zone === 'Pacific/Auckland' },
]

/**
 * The number for medical help where a runner lives (reference 12, `block-urgent`); null where it is not known for certain. It is only
 * ever shown beside "or the number where you are": people travel.
 */
export const emergencyNumber = (zone: TimeZone): string | null =>
  ELSEWHERE.find(({ isIn }) => isIn(zone))?.number ?? null
