import { changeBetween } from '@strideloom/domain/programs/change.ts'
import { mergeEdits, overlapOf } from '@strideloom/domain/programs/merge-edits.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { type Caller, openWorld, TODAY, type World } from '../../testing/world.ts'
import { momentOn, sessionRecord, treatable } from '../sessions/sessions.test.makers.ts'

const TEN = Array.from({ length: 10 }, (_, index) => index)

let world: World
let runnerId: string
beforeAll(async () => {
  world = await openWorld()
  runnerId = (await treatable(world)).runnerId
})
afterAll(() => world?.close())

const begin = async () => {
  const begun = await beginProgram(world.therapist.call, runnerId)
  await begun.edit(pairCalf(null))
  return begun
}

/** A write of one key, where what it keeps is counted, and how often the audit tells of it. */
type Write = { send: () => Promise<unknown>; rows: () => Promise<number>; audit?: { action: string; rowId: string } }

/** The writes that building a block is made of. */
const WRITES: Record<string, () => Promise<Write>> = {
  'a program begun': async () => {
    const [id, block] = [uuidv7(), { id: uuidv7(), startDay: TODAY, weeks: 4, phase: 'base' as const, purpose: '' }]
    return {
      send: () => world.therapist.call.programs.create({ runnerId, id, title: 'Once', block }),
      rows: () => world.db.program.count({ where: { id } }),
      audit: { action: 'program begun', rowId: id },
    }
  },
  'a change': async () => {
    const { programId, get } = await begin()
    const [changeId, { revision }] = [uuidv7(), await get()]
    const change = { head: { goal: 'Once' } }
    return {
      send: () =>
        world.therapist.call.programs.change({ runnerId, programId, changeId, baseRevision: revision, change }),
      rows: () => world.db.programChange.count({ where: { programId, revision: { gt: revision } } }),
    }
  },
  'a version published': async () => {
    const { programId, get } = await begin()
    const [publishId, { revision }] = [uuidv7(), await get()]
    return {
      send: () => world.therapist.call.programs.publish({ runnerId, programId, publishId, revision }),
      rows: () => world.db.programVersion.count({ where: { programId } }),
      audit: { action: 'program published', rowId: programId },
    }
  },
  'a template laid': async () => {
    const asked = {
      runnerId,
      templateId: 'calf-build-8',
      start: { kind: 'day' as const, day: '2026-11-30' },
      swapped: false,
    }
    const { templates } = world.therapist.call.programs
    const [programId, { seen }] = [uuidv7(), await templates.outlook(asked)]
    return {
      send: () => templates.lay({ ...asked, programId, seen }),
      rows: () => world.db.program.count({ where: { id: programId } }),
      audit: { action: 'program begun from template', rowId: programId },
    }
  },
  'a race': async () => {
    const race = { id: uuidv7(), name: 'Once', day: '2027-01-24', distanceKm: 10, priority: 'B' as const }
    return {
      send: () => world.therapist.call.training.races.save({ runnerId, revision: null, ...race }),
      rows: () => world.db.race.count({ where: { id: race.id } }),
    }
  },
  'a session recorded': async () => {
    const record = sessionRecord({ doneAt: momentOn(0) })
    return {
      send: () => world.therapist.call.sessions.record({ runnerId, record, revision: null }),
      rows: () => world.db.session.count({ where: { id: record.id } }),
      audit: { action: 'session recorded', rowId: record.id },
    }
  },
}

describe('R11 ten clicks at once with one key', () => {
  test.each(Object.entries(WRITES))(
    '%s: one row, one line in the audit, ten times the same answer',
    async (_, make) => {
      const { send, rows, audit } = await make()
      const answers = await Promise.all(TEN.map(send))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(await rows()).toBe(1)
      if (audit) expect(await world.db.auditEntry.count({ where: audit })).toBe(1)
      // And once more, long after.
      expect(await send()).toEqual(answers[0])
      expect(await rows()).toBe(1)
    },
  )
})

describe('R11 two therapists on one program', () => {
  /** Somebody's edit, put on what is stored meanwhile as the builder does, until it is kept; how often it was refused. */
  const keep = async (call: Caller, programId: string, base: Program, baseRevision: number, mine: Program) => {
    let [from, revision, now, refused] = [base, baseRevision, mine, 0]
    for (;;) {
      const change = changeBetween(from, now)
      const sent = { runnerId, programId, changeId: uuidv7(), baseRevision: revision, change }
      const conflict = await call.programs.change(sent).then(
        () => null,
        (error: { code: string; cause?: { code?: string } }) => error,
      )
      if (!conflict) return refused
      expect(conflict).toMatchObject({ code: 'CONFLICT', cause: { code: 'draft-moved-on' } })
      refused += 1
      const { draft: theirs, revision: present } = await call.programs.get({ runnerId, programId })
      expect(overlapOf(from, now, theirs)).toEqual([])
      now = mergeEdits(from, now, theirs)
      from = theirs
      revision = present
    }
  }

  test('ten edits of different things made at once on one revision are all there in the end, each once', async () => {
    const { programId, get, edit } = await begin()
    // Eight more to write at, beside the two that are there.
    const { draft: first } = await get()
    const [one] = Object.values(first.prescriptions)
    if (!one) throw new Error('one is prescribed')
    await edit((program, { newId }) => ({
      ...program,
      prescriptions: {
        ...program.prescriptions,
        ...Object.fromEntries(
          TEN.slice(2).map(() => {
            const id = newId()
            return [id, { ...one, id, weekdays: [] }]
          }),
        ),
      },
    }))
    const { draft, revision } = await get()
    const ids = Object.keys(draft.prescriptions)
    expect(ids).toHaveLength(10)
    const refused = await Promise.all(
      ids.map((id, index) =>
        keep(
          (index % 2 === 0 ? world.therapist : world.owner).call,
          programId,
          draft,
          revision,
          setDose(draft, id, { why: `because ${index}` }),
        ),
      ),
    )
    // One went through at once, all others were told.
    expect(refused.filter((times) => times === 0)).toHaveLength(1)
    const after = await get()
    expect(after.revision).toBe(revision + 10)
    expect(ids.map((id) => after.draft.prescriptions[id]?.why)).toEqual(ids.map((_, index) => `because ${index}`))
    const kept = await world.db.programChange.findMany({ where: { programId, revision: { gt: revision } } })
    expect(kept.map((change) => change.revision).sort((a, b) => a - b)).toEqual(TEN.map((n) => revision + 1 + n))
    expect(new Set(kept.map(({ madeById }) => madeById)).size).toBe(2)
  })

  test('both wrote the same: the second is refused, what is stored is the first’s, and both are there to be seen', async () => {
    const { programId, get } = await begin()
    const { draft, revision } = await get()
    const [id] = Object.keys(draft.prescriptions)
    const write = (why: string) => setDose(draft, id ?? '', { why })
    const send = (call: Caller, why: string) =>
      call.programs.change({
        runnerId,
        programId,
        changeId: uuidv7(),
        baseRevision: revision,
        change: changeBetween(draft, write(why)),
      })
    const outcomes = await Promise.allSettled([
      send(world.therapist.call, 'of Ines'),
      send(world.owner.call, 'of Olga'),
    ])
    const [first, second] = outcomes[0]?.status === 'fulfilled' ? ['of Ines', 'of Olga'] : ['of Olga', 'of Ines']
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { draft: theirs } = await get()
    expect(theirs.prescriptions[id ?? '']?.why).toBe(first)
    expect(overlapOf(draft, write(second ?? ''), theirs)).toEqual([{ where: 'prescriptions', id }])
  })
})
