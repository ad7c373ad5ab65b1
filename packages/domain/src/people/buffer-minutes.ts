import { z } from 'zod'

/**
 * Minutes that stay free between two appointments of one therapist: to write the record, to wash hands, to air. Ten are shipped, which
 * is what documenting a session takes when it goes well (product.md: before the runner has their shoes on). Ours, without a source;
 * every practice has its own.
 */
export const BUFFER_MINUTES = { shipped: 10, least: 0, most: 120 }

const sentence = `Choose ${BUFFER_MINUTES.least} to ${BUFFER_MINUTES.most} whole minutes.`
export const bufferMinutesSchema = z
  .number({ error: sentence })
  .int(sentence)
  .min(BUFFER_MINUTES.least, sentence)
  .max(BUFFER_MINUTES.most, sentence)
