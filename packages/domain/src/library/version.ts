/**
 * The version of the data in `data/`. Raised with every change of content, so that a kept conclusion says what it was
 * drawn from and a practice is offered the difference. The fingerprint beside it in version.test.ts fails when the data
 * moves and this does not.
 */
export const LIBRARY_VERSION = '2026.2'
