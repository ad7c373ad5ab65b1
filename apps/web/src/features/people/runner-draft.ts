import type { AppRouter } from '@strideloom/api/router.ts'
import type { RunnerInput } from '@strideloom/domain/people/schema.ts'
import type { inferRouterOutputs } from '@trpc/server'

export type RunnerRecord = inferRouterOutputs<AppRouter>['people']['runners']['get']

/** A runner's details as they stand in a form: text, so that nothing typed is lost. */
export type RunnerDraft = {
  name: string
  email: string
  phone: string
  birthDate: string
  sex: '' | 'female' | 'male' | 'other'
  timeZone: string
  responsibleId: string
  tags: string[]
}

export const emptyDraft = (timeZone: string, responsibleId: string): RunnerDraft => ({
  name: '',
  email: '',
  phone: '',
  birthDate: '',
  sex: '',
  timeZone,
  responsibleId,
  tags: [],
})

export const draftOf = (record: RunnerRecord): RunnerDraft => ({
  name: record.name,
  email: record.email ?? '',
  phone: record.phone ?? '',
  birthDate: record.birthDate ?? '',
  sex: record.sex ?? '',
  timeZone: record.timeZone,
  responsibleId: record.responsibleId,
  tags: record.tags,
})

export const inputOf = (draft: RunnerDraft): RunnerInput => ({
  ...draft,
  email: draft.email.trim() || null,
  phone: draft.phone.trim() || null,
  birthDate: draft.birthDate || null,
  sex: draft.sex || null,
})
