import { type FindingPlace, findingPlaces } from '@strideloom/domain/assessments/finding-places.ts'
import { plyometricGate } from '@strideloom/domain/assessments/plyometric-gate.ts'
import { type Reading, readingsFrom } from '@strideloom/domain/assessments/readings.ts'
import { practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import { useMemo } from 'react'
import { type AssessmentsPage, type StoredFinding, useAssessments } from './hooks.ts'

export type Place = FindingPlace<StoredFinding>

/** Every value that is known on the page: the visits shown, and the ends of what lies before them. */
export const readingsOf = ({ assessments, older }: Pick<AssessmentsPage, 'assessments' | 'older'>): Reading[] => [
  ...readingsFrom(assessments),
  ...older,
]

/** What the pages work on, worked out once. */
export const useRecordOfTests = (runnerId: string) => {
  const page = useAssessments(runnerId)
  return useMemo(() => {
    const readings = readingsOf(page)
    const { boneStressSign } = page.about
    const { thresholds } = practiceRules(page.overrides)
    return {
      ...page,
      readings,
      places: findingPlaces(page.findings),
      gate: plyometricGate(readings, thresholds, { boneStressSign }),
      thresholds,
      grounds: {
        readings,
        runner: page.about,
        facts: { hoursSeatedPerDay: page.about.hoursSeatedPerDay },
        thresholds,
      },
    }
  }, [page])
}

export type RecordOfTests = ReturnType<typeof useRecordOfTests>
