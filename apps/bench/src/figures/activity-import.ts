import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import FitParser from 'fit-file-parser'
import { FitBaseType, FitEncoder } from 'fit-file-parser/encoder'
import { v7 as uuidv7 } from 'uuid'
import { type Figure, inTurn, type Measured } from '../figure.ts'

const RECORDS = 20_000
const ROUNDS = 7
const ASKS = 400

/** A run of five and a half hours at a point a second, with what a watch writes of each. */
const longRun = (): Buffer<ArrayBuffer> => {
  const { Enum, Uint8, Uint16, Sint32, Uint32 } = FitBaseType
  const start = FitEncoder.toFitTimestamp(new Date(Date.now() - 2 * 86_400_000))
  const field = (number: number, baseType: FitBaseType, size: number, value: number) => ({
    number,
    baseType,
    size,
    value,
  })
  const fit = new FitEncoder()
  fit.writeMessage(0, [field(0, Enum, 1, 4), field(1, Uint16, 2, 1), field(4, Uint32, 4, start)])
  for (let second = 0; second < RECORDS; second += 1)
    fit.writeMessage(20, [
      field(253, Uint32, 4, start + second),
      field(0, Sint32, 4, Math.round(((59 + second * 2.5e-5) * 2 ** 31) / 180)),
      field(1, Sint32, 4, Math.round((18 * 2 ** 31) / 180)),
      field(5, Uint32, 4, Math.round(second * 278)),
      field(2, Uint16, 2, 2500 + (second % 50)),
      field(6, Uint16, 2, 2780),
      field(3, Uint8, 1, 140 + (second % 20)),
      field(4, Uint8, 1, 84),
    ])
  fit.writeMessage(18, [
    field(253, Uint32, 4, start + RECORDS),
    field(2, Uint32, 4, start),
    field(5, Enum, 1, 1),
    field(6, Enum, 1, 0),
    field(7, Uint32, 4, RECORDS * 1000),
    field(8, Uint32, 4, RECORDS * 1000),
    field(9, Uint32, 4, Math.round((RECORDS - 1) * 278)),
  ])
  return Buffer.from(fit.close())
}

/** What the library alone needs for these bytes. @throws when it does not read every record of them */
const decode = (bytes: Buffer<ArrayBuffer>): void => {
  let records = 0
  new FitParser({ force: true, lengthUnit: 'm', speedUnit: 'm/s' }).parse(bytes, (error, data) => {
    if (error) throw new Error(`B12: ${error}`)
    records = data?.records?.length ?? 0
  })
  if (records !== RECORDS) throw new Error(`B12: ${records} records were decoded`)
}

/** B12: a long run brought over HTTP against what the library needs to decode it, and what others wait for meanwhile. */
export const activityImport: Figure = {
  id: 'B12',
  title: `activity import ÷ bare decode of the same ${RECORDS.toLocaleString('en')}-record file; others’ p99 meanwhile ÷ idle`,
  measure: async (): Promise<Measured[]> => {
    const product = await startProduct({ STRIDELOOM_DEMO: 'always' })
    const { origin } = product
    const signIn = async (as: string): Promise<string> => {
      const opened = await fetch(`${origin}/api/auth/demo/open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ as }),
      })
      return opened.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ')
    }
    try {
      const [runner, therapist] = [await signIn('runner'), await signIn('therapist')]
      const me = `${origin}/api/trpc/people.me`
      const person = await (await fetch(me, { headers: { cookie: runner } })).json()
      const { memberships = [] } = person?.result?.data ?? {}
      const runnerId: unknown = memberships.find(({ kind }: { kind: string }) => kind === 'runner')?.runnerId
      if (typeof runnerId !== 'string') throw new Error(`B12 is not signed in: ${JSON.stringify(person)}`)
      const bytes = longRun()
      const timed = async (act: () => unknown): Promise<number> => {
        const from = performance.now()
        await act()
        return performance.now() - from
      }
      const bring = async (): Promise<void> => {
        const answer = await fetch(`${origin}/api/run-imports/${runnerId}?id=${uuidv7()}&name=run.fit`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', origin, cookie: runner },
          body: bytes,
        })
        if (answer.status !== 201) throw new Error(`B12: the file was refused: ${await answer.text()}`)
        await answer.arrayBuffer()
      }
      const ask = async (): Promise<void> => {
        const answer = await fetch(me, { headers: { cookie: therapist } })
        if (answer.status !== 200) throw new Error(`B12: ${answer.status}`)
        await answer.arrayBuffer()
      }
      const slowest = async (): Promise<number> => {
        const times: number[] = []
        for (let asked = 0; asked < ASKS; asked += 1) times.push(await timed(ask))
        return times.sort((a, b) => a - b)[Math.floor(ASKS * 0.99)] ?? Number.NaN
      }
      let brought = 0
      const meanwhile = async (): Promise<number> => {
        let isOver = false
        const importing = (async () => {
          while (!isOver) {
            await bring()
            brought += 1
          }
        })()
        const p99 = await slowest()
        isOver = true
        await importing
        return p99
      }
      // The first of each starts the thread and warms both sides.
      for (let round = 0; round < 3; round += 1) {
        await bring()
        decode(bytes)
      }
      await slowest()
      const whole = await inTurn(
        ROUNDS,
        () => timed(bring),
        () => timed(() => decode(bytes)),
      )
      const others = await inTurn(ROUNDS, meanwhile, slowest)
      if (brought < ROUNDS) throw new Error(`B12: only ${brought} files were brought meanwhile`)
      return [
        {
          value: whole.ratio,
          unit: '×',
          sides: `${whole.a.toFixed(0)} ms ÷ ${whole.b.toFixed(0)} ms`,
          spread: whole.spread,
          pass: 2,
          aim: 1.3,
          notes: [`${(bytes.length / 1024).toFixed(0)} kB, sent, decoded in its thread and stored.`],
        },
        {
          value: others.ratio,
          unit: '×',
          sides: `p99 ${others.a.toFixed(1)} ms while one file after the other is brought ÷ ${others.b.toFixed(1)} ms idle`,
          spread: others.spread,
          pass: 3,
          aim: 1.5,
          notes: [`${brought} files were brought meanwhile.`],
        },
      ]
    } finally {
      await product.stop()
    }
  },
}
