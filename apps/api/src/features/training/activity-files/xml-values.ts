/** A number of a file; null when it is none. */
export const numberIn = (text: string | undefined): number | null => {
  if (text === undefined || text.trim() === '') return null
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}

export type ToldTime = { at: number; hasZone: boolean }

const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/i

/** A time of a file, milliseconds since 1970; one without a zone is read as UTC and says so. Null when it is none. */
export const timeIn = (text: string | undefined): ToldTime | null => {
  const match = TIME.exec(text?.trim() ?? '')
  if (!match) return null
  const [whole, , month, date] = match
  const zone = match[7]
  const at = Date.parse(zone ? whole.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : `${whole}Z`)
  // `Date.parse` takes 31 February for 3 March.
  const shown = new Date(Date.parse(`${whole.slice(0, 10)}T00:00:00Z`))
  const isReal = shown.getUTCMonth() + 1 === Number(month) && shown.getUTCDate() === Number(date)
  return Number.isNaN(at) || !isReal ? null : { at, hasZone: zone !== undefined }
}
