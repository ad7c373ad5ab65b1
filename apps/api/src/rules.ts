/** `npm run -s rules`: every rule and threshold as Markdown, for a clinician's review. */
import { rulebook } from '@strideloom/domain/outlook/rulebook.ts'

process.stdout.write(rulebook())
