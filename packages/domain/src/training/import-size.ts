/**
 * The largest file that is taken, in bytes: a bulk export of years, without its pictures. Apart from the schema, so that a
 * phone knows it without the validator.
 */
export const MAX_IMPORT_BYTES = 512 * 1024 * 1024
