/** A file that cannot be read, and why, in a sentence for the person who brought it. */
export class Unreadable extends Error {}

/** Bounds of one file, so that no file can take the memory or the time of everybody. */
export const FILE_LIMITS = {
  /** Unpacked bytes of one activity: a day at one point a second, as text. */
  bytes: 32 * 1024 * 1024,
  /** Messages of one FIT file: days at several a second. */
  fitMessages: 1_000_000,
  /** Of one table. */
  tableBytes: 8 * 1024 * 1024,
  /** Rows of one table. */
  rows: 50_000,
  /** Characters of a date or a time in a table: what is longer is none, and looking through it takes ever longer. */
  cell: 60,
  /** Elements within elements. */
  depth: 60,
  /** Characters of one text or attribute. */
  text: 100_000,
  /** Time for one file, milliseconds. */
  time: 1400,
} as const
