/** The lists of the library that a practice adds to, changes and retires. By themselves: an address needs their names, not what is in them. */
export const LIBRARY_KINDS = ['exercise', 'technique', 'test', 'template'] as const
export type LibraryKind = (typeof LIBRARY_KINDS)[number]
