import type { Db } from '@strideloom/db/client.ts'
import { changeBetween } from '@strideloom/domain/programs/change.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { closePages, openBrowser, openPerson, type Screen } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'
import type { Owner } from './open-practice.ts'
import { tellPractice } from './tell-practice.ts'
import { tellRunner } from './tell-runner.ts'

type Person = Awaited<ReturnType<typeof openPerson>>

/** A practice with one runner and a program of theirs, for the journeys of the builder. */
export type Builder = {
  db: Db
  browser: Browser
  /** The owner at a desk. */
  desk: Person
  runnerId: string
  memberId: string
  programId: string
  /** Where the program is opened. */
  address: string
  /** A mutation of the API for this runner, as the owner. */
  call: (procedure: string, input: object) => Promise<void>
  /** The draft as it is stored. */
  stored: () => Promise<{ draft: Program; revision: number }>
  /** An edit of the stored draft, sent as the builder sends one. */
  change: (edit: (program: Program) => Program) => Promise<void>
  /** The draft becomes a version, as it is. */
  publish: () => Promise<void>
  /** The runner with an account of their own at a phone of 360 px; `keepsApp` as in `openPerson`. */
  openPhone: (account: { email: string; password: string }, options?: { keepsApp?: boolean }) => Promise<Person>
  /** The program opened by the owner on a device of its own; `path` where the journey has made it itself. */
  openAt: (screen: Screen, path?: string) => Promise<Person>
  close: () => Promise<void>
}

/**
 * Opens the product where the work on a program begins, all of it told through the API: sign-up, runner, intake and one block.
 * @param given.program null where the journey begins it itself
 */
export const openBuilder = async (
  product: { origin: string; dataDir: string },
  given: {
    owner: Owner
    runner: { name: string; birthDate: string; goals: string }
    program: { title: string; startDay: string; weeks: number } | null
  },
): Promise<Builder> => {
  const { origin } = product
  const [db, browser] = [await openStored(product.dataDir), await openBrowser()]
  const desk = await openPerson(browser, origin, 'desk')
  const { runnerId, memberId } = await tellPractice(desk.page, origin, given.owner, given.runner)
  const programId = crypto.randomUUID()
  const address = `/runners/${runnerId}/program/${programId}`
  const call: Builder['call'] = async (procedure, input) => {
    const answer = await desk.context.request.post(`/api/trpc/${procedure}`, {
      data: { runnerId, ...input },
      headers: { origin },
    })
    expect(answer.status(), await answer.text()).toBe(200)
  }
  const stored: Builder['stored'] = async () => {
    const { draft, revision } = await db.program.findFirstOrThrow({ where: { runnerId } })
    return { draft: draft as unknown as Program, revision }
  }
  if (given.program) {
    const { title, startDay, weeks } = given.program
    const block = { id: crypto.randomUUID(), startDay, weeks, phase: 'build', purpose: '' }
    await call('programs.create', { id: programId, title, block, raceId: null })
  }
  return {
    db,
    browser,
    desk,
    runnerId,
    memberId,
    programId,
    address,
    call,
    stored,
    change: async (edit) => {
      const { draft, revision } = await stored()
      const change = changeBetween(draft, edit(draft))
      await call('programs.change', { programId, changeId: crypto.randomUUID(), baseRevision: revision, change })
    },
    publish: async () => {
      const { revision } = await stored()
      await call('programs.publish', { programId, publishId: crypto.randomUUID(), revision })
    },
    openPhone: async (account, options = {}) => {
      const phone = await openPerson(browser, origin, 'phone', options)
      await phone.page.setViewportSize({ width: 360, height: 780 })
      await tellRunner(
        { desk: desk.context.request, phone: phone.context.request, origin },
        { runnerId, name: given.runner.name, ...account },
      )
      return phone
    },
    openAt: async (screen, path = address) => {
      const person = await openPerson(browser, origin, screen)
      await person.context.addCookies(await desk.context.cookies())
      await toGrid(person.page, path)
      return person
    },
    close: async () => {
      await closePages()
      await db.$disconnect()
    },
  }
}

/** The builder at an address, with its weeks. */
export const toGrid = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.getByRole('gridcell').first().waitFor()
}
