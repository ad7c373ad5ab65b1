const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Whether a name that somebody typed is the one that stands there, whatever its case and spaces. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other)
