import { NOTE_FLAGS } from '@strideloom/domain/people/counting-answers.ts'
import { at, own } from '../../trpc/json-sql.ts'

const FLAG_ANSWER = `a.flag, a.reply::text, a."askedAt", a.since, a.region, a.side, a."followUp"::text, ${at('a."answeredAt"')} AS "answeredAt"`

/** Of the other moments of asking, the newest ones are there as they were said. */
const NEWEST = 8

/** Answers at check-ins and the desk that say yes or no to the flag at hand. */
const SAID = `${own('n')} AND n.flag = f.id AND n."askedAt" <> 'intake' AND n.reply <> 'unknown'`

/** The last no about every place that counts whoever said it: nothing before it stands any more. */
const LAST_NO = `(SELECT n."answeredAt" FROM "FlagAnswer" n
  WHERE ${SAID} AND n.reply = 'no' AND n.region IS NULL AND (n."askedAt" = 'desk' OR n.flag <> ALL('{${NOTE_FLAGS.join(',')}}'))
  ORDER BY n."answeredAt" DESC LIMIT 1)`

/**
 * Everything that a runner's safety answers are concluded from, whatever else was answered since: of each flag the intake's newest
 * answer and the newest others, and the newest of each kind and place back to the last no. A yes of months ago is so not hidden by a no
 * a day that does not end it, and years of answers cost what a few do.
 * @param flags the parameter with the ids of the flags
 */
export const flagAnswersSql = (flags: string): string => `
  SELECT ${FLAG_ANSWER} FROM unnest(${flags}::text[]) WITH ORDINALITY AS f(id, place) CROSS JOIN LATERAL (
    (SELECT * FROM "FlagAnswer" n WHERE ${own('n')} AND n.flag = f.id AND n."askedAt" = 'intake' AND n.reply <> 'unknown'
      ORDER BY n."answeredAt" DESC, n.id DESC LIMIT 1)
    UNION
    (SELECT * FROM "FlagAnswer" n WHERE ${SAID} ORDER BY n."answeredAt" DESC, n.id DESC LIMIT ${NEWEST})
    UNION
    (SELECT DISTINCT ON (n."askedAt", n.reply, n.region, n.side, n."followUp") * FROM "FlagAnswer" n
      WHERE ${SAID} AND n."answeredAt" >= coalesce(${LAST_NO}, '-infinity')
      ORDER BY n."askedAt", n.reply, n.region, n.side, n."followUp", n."answeredAt" DESC, n.id DESC)
  ) a ORDER BY f.place, a."answeredAt", a.id`
