/** A file that cannot be read, and why, in a sentence for the person who brought it. */
export class Unreadable extends Error {}

/** Said of whatever packs better than any activity. */
export const BOMB = 'It unpacks to far more than an activity. It was not read.'

/** Bounds of one file, so that no file can take the memory or the time of everybody. */
export const FILE_LIMITS = {
  /** Unpacked bytes of one activity: a day at one point a second, as text. */
  bytes: 32 * 1024 * 1024,
  /** Text packs to a fortieth; what packs to less than this part of itself was made to do harm. Asked of more than `ratioFrom` bytes. */
  ratio: 150,
  ratioFrom: 2 * 1024 * 1024,
  /** Messages of one FIT file: days at several a second. */
  fitMessages: 1_000_000,
  /** Of one table. */
  tableBytes: 8 * 1024 * 1024,
  /** Rows of one table. */
  rows: 50_000,
  /** Cells of one table: eight thousand rows of the largest site's bulk export. */
  cells: 800_000,
  /** Characters of a date or a time in a table: what is longer is none, and looking through it takes ever longer. */
  cell: 60,
  /** Elements within elements. */
  depth: 60,
  /** Bytes before the first element of an XML file. */
  beforeXml: 1024 * 1024,
  /** Attributes of one element. */
  attributes: 200,
  /** Characters of one text or attribute. */
  text: 100_000,
  /** Time for one file, milliseconds. */
  time: 1400,
} as const
