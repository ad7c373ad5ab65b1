import type { WeekLoad } from '@strideloom/domain/programs/week-loads.ts'
import { formatNumber, formatQuantity } from '@strideloom/ui/format/number.ts'

const amount = ({ unit }: WeekLoad, value: number): string =>
  unit === 'km' ? formatQuantity(value, 'km', 0) : formatNumber(value, 0)

/** "41 km", "20 of max 25 km", "about 36 km", "not told": the fewest words beside the drawing. Nobody planned what is only usual. */
export const weekLoadShort = (load: WeekLoad): string => {
  const { done, planned, most, untold, time, unit } = load
  const isCapped = most !== null && planned === most
  const ask = planned === null ? null : `${isCapped ? 'max' : 'about'} ${amount(load, planned)}`
  if (time === 'ahead' || (time === 'running' && done === null)) return ask ?? 'not known'
  if (done === null) return 'not told'
  const ran = `${formatNumber(done, 0)}${untold > 0 ? '+' : ''}`
  if (isCapped) return `${ran} of ${ask}`
  return `${ran}${unit === 'km' ? '\u00a0km' : ''}${time === 'running' ? ' so far' : ''}`
}

/** All of it in a sentence, with where each number comes from. */
export const weekLoadSentence = (load: WeekLoad): string => {
  const { done, runs, untold, usual, usualOf, most, unit, time } = load
  const what = unit === 'km' ? '' : ' of load (effort times minutes)'
  const parts: string[] = []
  if (done !== null)
    parts.push(
      `${untold > 0 ? 'at least ' : ''}${amount(load, done)}${what} run ${time === 'running' ? 'so far ' : ''}in ${runs} ${runs === 1 ? 'run' : 'runs'}${untold > 0 ? `, ${untold} of them without ${unit === 'km' ? 'a distance' : 'effort or minutes'}` : ''}`,
    )
  else if (time !== 'ahead')
    parts.push(
      runs > 0
        ? `${runs} ${runs === 1 ? 'run' : 'runs'} told without ${unit === 'km' ? 'a distance' : 'effort or minutes'}`
        : 'no run told',
    )
  if (most !== null) parts.push(`at most ${amount(load, most)} asked for`)
  if (usual !== null)
    parts.push(
      `usually ${amount(load, usual)}${done === null ? what : ''}${usualOf === 0 ? ', as told at intake' : usualOf === 1 ? ', as in one week before' : `, the mean of ${usualOf} weeks before`}`,
    )
  else if (most === null) parts.push('what is usual is not known')
  return `Running: ${parts.join('; ')}`
}
