import type { ImportQuestion } from '@strideloom/domain/training/activity.ts'

export const ANSWER_WORDS: Readonly<Record<string, string>> = {
  km: 'Kilometres',
  mi: 'Miles',
  dmy: 'Day first',
  mdy: 'Month first',
}

/** Each question once, also where several tables of an archive ask it: one answer goes for all of them. */
export const questionsOnce = (questions: readonly ImportQuestion[]): ImportQuestion[] => {
  const asked = new Map<ImportQuestion['id'], ImportQuestion>()
  for (const question of questions) if (!asked.has(question.id)) asked.set(question.id, question)
  return [...asked.values()]
}
