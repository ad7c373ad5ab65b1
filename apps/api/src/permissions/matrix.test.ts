import { IN_FULL, sampled } from '@strideloom/fixtures/prove/sampled.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cookieOf } from '../testing/sign-in.ts'
import { settle } from '../testing/stage-needs.ts'
import { type Caller, openWorld, testConfig, type World } from '../testing/world.ts'
import { procedures, tell } from './call-by-path.ts'
import { copyStaged, type Kept, keepStaged } from './copy-staged.ts'
import { fingerprint, holds } from './fingerprint.ts'
import { absentIds, type Staged, type StagedIds, stageTreated } from './stage.ts'
import { fieldsOf, swapIds, withExtraFields } from './swap-ids.ts'
import { type Ladder, type Row, TABLE } from './table.ts'

type Who =
  | 'nobody'
  | 'runner'
  | 'other runner'
  | 'therapist'
  | 'owner'
  | 'assistant'
  | 'therapist elsewhere'
  | 'removed therapist'
  | 'not a member'
type Target = 'own' | 'foreign in practice' | 'other practice' | 'deleted' | 'nonexistent'

let world: World
let own: Staged
let foreign: Staged
let elsewhere: Staged
/** What is stored of the first two, to be had again. */
let kept: { own: Kept; foreign: Kept }
let callers: Record<Who, Caller>
let targets: Record<Target, StagedIds>

/** Somebody who works in a practice names it, as the web does: they may belong to several. */
const callerOf = async (userId: string, practiceId = world.practiceId) =>
  world.callerWith({
    cookie: await cookieOf(world.db, userId, testConfig.authSecret),
    'strideloom-practice': practiceId,
  })

/** Erased the way that people are: a signed session of theirs is kept, under a number that nobody has. */
const eraseTreated = async ({ runnerId, doneSessionId: id }: StagedIds) => {
  const { therapist, owner } = world
  await therapist.call.sessions.review({ runnerId, id, revision: 1 })
  await therapist.call.sessions.send({ runnerId, id })
  await owner.call.people.runners.archive({ runnerId, archived: true })
  const { name } = await owner.call.people.runners.get({ runnerId })
  expect(await owner.call.record.erasure.erase({ runnerId, name })).toEqual({ kept: 1 })
}

beforeAll(async () => {
  world = await openWorld()
  const { therapist, owner, stranger, practiceId } = world
  own = await stageTreated(world, practiceId, therapist)
  foreign = await stageTreated(world, practiceId, owner)
  elsewhere = await stageTreated(world, world.elsewhere, stranger)
  kept = {
    own: await keepStaged(world, practiceId, own),
    foreign: await keepStaged(world, practiceId, foreign),
  }
  const gone = await stageTreated(world, practiceId, therapist)
  await eraseTreated(gone.ids)
  // Under this setting another therapist's runner is foreign within the practice.
  await owner.call.people.practice.update({ name: 'Vasa', timeZone: 'Europe/Stockholm', ownRunnersOnly: true })
  const removed = await world.db.user.create({
    data: { id: uuidv7(), name: 'Rut Borta', email: 'rut@strideloom.example' },
  })
  await world.db.member.create({
    data: { practiceId, id: uuidv7(), userId: removed.id, name: 'Rut Borta', role: 'therapist', removedAt: new Date() },
  })
  // Somebody whose invitation was revoked before they used it is signed in and belongs nowhere.
  const uninvited = await world.db.user.create({
    data: { id: uuidv7(), name: 'Ulf Ute', email: 'ulf@strideloom.example' },
  })
  callers = {
    nobody: world.nobody.call,
    runner: own.call,
    'other runner': foreign.call,
    therapist: await callerOf(therapist.userId),
    owner: await callerOf(owner.userId),
    assistant: await callerOf(world.assistant.userId),
    'therapist elsewhere': await callerOf(stranger.userId, world.elsewhere),
    'removed therapist': await callerOf(removed.id),
    'not a member': await callerOf(uninvited.id),
  }
  targets = {
    own: own.ids,
    'foreign in practice': foreign.ids,
    'other practice': elsewhere.ids,
    deleted: gone.ids,
    nonexistent: absentIds(therapist.memberId),
  }
}, 60_000)
afterAll(() => world.close())

/** A runner of its own with one of everything, and what the call needs before. */
const stageFor = async ({ prepare }: Row, whose: 'own' | 'foreign' = 'own'): Promise<Staged> => {
  const staged = await copyStaged(world, kept[whose])
  const therapist = whose === 'own' ? callers.therapist : callers.owner
  await prepare?.(staged.ids, { therapist, runner: staged.call })
  return staged
}

const STAFF: readonly Who[] = ['therapist', 'owner', 'assistant', 'therapist elsewhere']
const RUNNERS: readonly Who[] = ['runner', 'other runner']

/** What the ladder promises: who succeeds at which target. */
const mayCall = (who: Who, ladder: Ladder, target: Target, targetless: boolean): boolean => {
  switch (ladder) {
    case 'anyone':
      return true
    case 'signed-in':
      return who !== 'nobody'
    case 'member':
      return STAFF.includes(who)
    case 'therapist':
      return STAFF.includes(who) && who !== 'assistant'
    case 'owner':
      return who === 'owner' || who === 'therapist elsewhere'
    case 'record':
      if (who === 'owner') return target === 'own' || target === 'foreign in practice'
      if (who === 'therapist') return target === 'own'
      return who === 'therapist elsewhere' && target === 'other practice'
    case 'owner-record':
      if (who === 'owner') return target === 'own' || target === 'foreign in practice'
      return who === 'therapist elsewhere' && target === 'other practice'
    case 'runner':
      if (targetless) return RUNNERS.includes(who)
      return (who === 'runner' && target === 'own') || (who === 'other runner' && target === 'foreign in practice')
  }
}

const rows = Object.entries(TABLE)
/**
 * Looks whether anything stored is another after what these tests do: after each of them where it is proved in full, so that the one is
 * named; else after all of them.
 */
const nothingChanges = (what?: Parameters<typeof fingerprint>[1]): void => {
  let before: Awaited<ReturnType<typeof fingerprint>>
  const look = async () => {
    before = await fingerprint(world.db, what)
  }
  const lookAgain = async () => {
    expect(await fingerprint(world.db, what), 'what is stored').toEqual(before)
  }
  if (IN_FULL) {
    beforeEach(look)
    afterEach(lookAgain)
  } else {
    beforeAll(look)
    afterAll(lookAgain)
  }
}
const isChange = (path: string) => procedures().find((one) => one.path === path)?.type === 'mutation'

test('R1 the table names every procedure there is, and none that is not', () => {
  expect(Object.keys(TABLE).sort()).toEqual(procedures().map(({ path }) => path))
})

/** Who comes nearest to being allowed: asked of every procedure in every run, the others are sampled. */
const NEAREST: Record<Ladder, Who | null> = {
  anyone: null,
  'signed-in': 'nobody',
  member: 'runner',
  therapist: 'assistant',
  owner: 'therapist',
  record: 'therapist',
  'owner-record': 'therapist',
  runner: 'other runner',
}

describe('R1 whoever may not is refused, told nothing, and changes nothing', () => {
  nothingChanges()
  test.each(rows)('%s', async (path, { who: ladder, input, targetless = false }) => {
    const askedTargets = (targetless ? ['own'] : Object.keys(targets)) as Target[]
    const all = Object.keys(callers) as Who[]
    const some = sampled(all, 0.4, `refusals of ${path}`)
    for (const who of all.filter((one) => one === NEAREST[ladder] || some.includes(one))) {
      const refusals: string[] = []
      for (const target of askedTargets) {
        if (mayCall(who, ladder, target, targetless)) continue
        const told = await tell(callers[who], path, input(targets[target]))
        if (told.ok) throw new Error(`${who} called ${path} on ${target} and was answered`)
        expect(told.code, `${who} at ${target}: ${told.message}`).toBe(who === 'nobody' ? 'UNAUTHORIZED' : 'NOT_FOUND')
        refusals.push(`${told.code} ${told.message}`)
      }
      expect(new Set(refusals).size, `${who} can tell what exists from what does not`).toBeLessThanOrEqual(1)
    }
  })
})

describe.each([true, false])(
  'R2 one foreign id among our own is refused, wherever it stands (changes: %s)',
  (change) => {
    // A look by somebody who may look is written into the audit, also when what they looked for is not there.
    nothingChanges({ exceptAudit: !change })
    const withIds = rows.filter(([path, row]) => !row.targetless && isChange(path) === change)
    test.each(withIds)('%s', async (path, { who: ladder, input, made = {} }) => {
      for (const [name, other] of [
        ['foreign in practice', foreign],
        ['other practice', elsewhere],
      ] as const) {
        const base = input(own.ids)
        const foreignOf = (id: string) => {
          const key = (Object.keys(own.ids) as (keyof StagedIds)[]).find((one) => own.ids[one] === id)
          // The practice's own member may stand for another; one of another practice may not.
          return key === undefined || (key === 'memberId' && name === 'foreign in practice')
            ? undefined
            : other.ids[key]
        }
        const swapped = swapIds(base, foreignOf).filter(
          ({ where }) => made[where] !== 'place' && !(made[where] === 'new' && name === 'other practice'),
        )
        expect(swapped.length, `${path} has no id to swap`).toBeGreaterThan(0)
        for (const { where, input: forged } of sampled(swapped, 0.4, `${name} ids of ${path}`)) {
          const told = await tell(ladder === 'runner' ? own.call : callers.therapist, path, forged)
          if (told.ok) throw new Error(`${path} accepted a ${name} id at ${where}`)
          expect(['NOT_FOUND', 'BAD_REQUEST', 'CONFLICT'], `${where}: ${told.message}`).toContain(told.code)
          // The owner may see both runners: only the mixture is wrong.
          const onlyRunner = swapped.length === 1
          if (ladder === 'record' && !(onlyRunner && name === 'foreign in practice')) {
            const mixed = await tell(callers.owner, path, forged)
            if (mixed.ok && !(name === 'foreign in practice' && where === '.runnerId' && onlyRunner))
              throw new Error(`${path} let the owner mix a ${name} id in at ${where}`)
          }
        }
      }
    })
  },
)

const seen = rows.filter(([, row]) => row.seenElsewhere === undefined)
/** A change, or what needs one before it, gets a runner of its own, so that one call does not spoil the next. */
const needsOwn = (path: string, { prepare, targetless = false }: Row) =>
  (isChange(path) || prepare !== undefined) && !targetless
/** Whose answer is held against the allow-list. */
const asker = (ladder: Ladder): Who =>
  ladder === 'runner' ? 'runner' : ladder === 'owner' || ladder === 'owner-record' ? 'owner' : 'therapist'
/** What those were told who had a runner of their own for it. */
const told = new Map<string, unknown>()

// Last, as every change here makes a runner of its own: what is looked at whole, above, is small until then.
describe('R1 R3 whoever may, does, with the same input', () => {
  test.each(seen)('%s', async (path, row) => {
    const { who: ladder, input, targetless = false } = row
    const cells = (Object.keys(callers) as Who[]).flatMap((who) =>
      (['own', 'foreign in practice'] as const)
        .filter((target) => !targetless || target === 'own')
        .filter((target) => who !== 'therapist elsewhere' && mayCall(who, ladder, target, targetless))
        .map((target) => ({ who, target, isHeld: target === 'own' && who === asker(ladder) })),
    )
    const held = cells.filter(({ isHeld }) => isHeld)
    const others = cells.filter(({ isHeld }) => !isHeld)
    for (const { who, target, isHeld } of [...held, ...sampled(others, 0.2, `successes of ${path}`)]) {
      const fresh = needsOwn(path, row) ? await stageFor(row, target === 'own' ? 'own' : 'foreign') : null
      const caller = ladder === 'runner' && fresh ? fresh.call : callers[who]
      const outcome = await tell(caller, path, input(fresh?.ids ?? targets[target]))
      expect(outcome, `${who} at ${target}`).toMatchObject({ ok: true })
      if (fresh && outcome.ok && isHeld) told.set(path, outcome.answer)
    }
  })
})

describe('R3 what nobody asked for is not stored', () => {
  const CANARY = 'canary-5f0c2f'
  const changes = sampled(
    seen.filter(([path]) => isChange(path)),
    0.4,
    'changes with extra fields',
  )
  test.each(changes)('%s', async (path, row) => {
    const { who: ladder, input, targetless = false } = row
    const fresh = await stageFor(row)
    const extra = {
      canary: CANARY,
      practiceId: world.elsewhere,
      isDemo: true,
      removedAt: null,
      userId: CANARY,
      note2: CANARY,
    }
    const forged = withExtraFields(input(fresh.ids), extra)
    const caller = ladder === 'runner' ? fresh.call : ladder.startsWith('owner') ? callers.owner : callers.therapist
    await tell(caller, path, forged)
    expect(await holds(world.db, CANARY)).toEqual([])
    expect(await world.db.practice.count({ where: { isDemo: true } })).toBe(0)
    if (!targetless)
      expect(await world.db.runner.count({ where: { practiceId: world.elsewhere, id: fresh.ids.runnerId } })).toBe(0)
  })
})

describe('R3 every answer has the fields of its allow-list and no other', () => {
  test('answers', async () => {
    const lines: string[] = []
    // Whether one was offered before hangs on what was asked of the sample.
    const slot = { id: uuidv7(), day: '2026-11-25', startTime: '06:00', minutes: 50 }
    await callers.therapist.sessions.slots.offer(slot)
    await settle(world)
    for (const [path, row] of seen) {
      const { who: ladder, input } = row
      if (needsOwn(path, row) && !told.has(path)) throw new Error(`${path} was not answered before: run the whole file`)
      // Whatever the practice has by now is in its lists.
      const outcome = told.has(path)
        ? { ok: true as const, answer: told.get(path) }
        : await tell(callers[asker(ladder)], path, input(own.ids))
      if (!outcome.ok) throw new Error(`${path}: ${outcome.message}`)
      lines.push(
        `${path} (${ladder})`,
        ...fieldsOf(outcome.answer)
          .sort()
          .map((field) => `  ${field || '(the answer itself)'}`),
      )
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./answers.txt')
  }, 60_000)

  test('a runner is told nothing of the guard, of pressure, or of others', async () => {
    const answers = await Promise.all([
      own.call.programs.plan({ from: '2026-11-23', to: '2026-11-29' }),
      own.call.progress.mine({}),
      own.call.logs.checkIns.recent({}),
      own.call.sessions.sent({}),
      own.call.sessions.due(),
    ])
    const fields = answers.flatMap((answer) => fieldsOf(answer)).join('\n')
    expect(fields).not.toMatch(/pressure|whyPressure|acwr|rule|responsible|email|memberId|revision/i)
  })
})
