/** "strideloom-maya-lindqvist-2026-11-29.json": letters of every script stay, what file systems mind does not. */
export const recordFileName = (name: string, day: string, ending: 'json' | 'csv.zip' = 'json'): string => {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
  return `${['strideloom', ...words].join('-').slice(0, 80)}-${day}.${ending}`
}
