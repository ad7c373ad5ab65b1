import { exercise as shipped } from '@strideloom/domain/library/exercises.ts'
import type { PracticeExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { eachSide, regionKey } from '@strideloom/domain/library/region-side.ts'
import { REGIONS, region } from '@strideloom/domain/library/regions.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { BodyThumbnail } from '@strideloom/ui/body-map/body-thumbnail.tsx'
import type { RegionMark } from '@strideloom/ui/body-map/region-mark.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { useMemo } from 'react'
import { useResetExercise, useRetireExercise } from '../hooks.ts'
import { doseSentence, LEVEL_WORDS, neighbourWords, ORIGIN_WORDS } from '../words.ts'
import classes from './exercise-detail.module.css'

type Edit = { id: string; revision: number; changedBy: string; changedAt: string }

/** Where it works, on both sides: a picture, not a value. */
const marksOf = (regions: PracticeExercise['exercise']['regions']): Map<string, RegionMark> =>
  new Map(
    regions
      .flatMap((id) => eachSide({ region: id, side: region(id).laterality === 'axial' ? 'center' : 'both' }))
      .map((place) => [regionKey(place), { state: 'working' }]),
  )

/** One exercise as it is shown to a runner, and what the practice may do with it. */
export const ExerciseDetail = ({
  one,
  edits,
  onChange,
  onCopy,
}: {
  one: PracticeExercise
  edits: readonly Edit[]
  onChange: (one: PracticeExercise) => void
  onCopy: (one: PracticeExercise) => void
}) => {
  const { exercise, own, origin, isRetired } = one
  const retire = useRetireExercise()
  const reset = useResetExercise(edits)
  const marks = useMemo(() => marksOf(exercise.regions), [exercise.regions])
  const edit = edits.find(({ id }) => id === exercise.id)
  const [easier, harder] = [neighbourWords(exercise.regressionId), neighbourWords(exercise.progressionId)]
  const like = own?.countsAs ? shipped(own.countsAs) : null
  return (
    <article className={classes.detail}>
      <header className={classes.head}>
        <KindGlyph kind={exercise.category} size={20} />
        <h2>{exercise.name}</h2>
        <Tag tone={origin === 'own' ? 'info' : 'plain'}>{ORIGIN_WORDS[origin]}</Tag>
        {isRetired && <Tag tone="warn">Retired</Tag>}
      </header>
      <p className={classes.about}>
        {kindWord(exercise.category)}, level {exercise.level}: {LEVEL_WORDS[exercise.level].toLowerCase()}.
        {exercise.unilateral ? ' One side at a time.' : ''}
        {exercise.equipment.length > 0
          ? ` With ${exercise.equipment.join(', ').replaceAll('-', ' ')}.`
          : ' Without equipment.'}
      </p>
      <BodyThumbnail
        regions={REGIONS}
        values={marks}
        label={`Works on: ${exercise.regions.map(shortRegionName).join(', ').toLowerCase()}`}
        height={200}
      />
      <section>
        <h3>Cues</h3>
        <ul className={classes.cues}>
          {exercise.cues.map((cue) => (
            <li key={cue}>{cue}</li>
          ))}
        </ul>
      </section>
      <dl className={classes.facts}>
        <dt>Starts from</dt>
        <dd>{doseSentence(exercise)}</dd>
        <dt>Works on</dt>
        <dd>{exercise.regions.map(shortRegionName).join(', ')}</dd>
        <dt>Easier</dt>
        <dd>{easier ?? 'none named'}</dd>
        <dt>Harder</dt>
        <dd>{harder ?? 'none named'}</dd>
        {origin === 'own' && (
          <>
            <dt>Loads like</dt>
            <dd>{like?.name ?? 'not said: the spacing of heavy legs does not count it'}</dd>
          </>
        )}
        <dt>Video</dt>
        <dd>
          {own?.video ? (
            <a href={own.video} target="_blank" rel="noopener noreferrer">
              {new URL(own.video).hostname}
            </a>
          ) : (
            'none; runners see one here when you add it'
          )}
        </dd>
      </dl>
      {edit && origin !== 'shipped' && (
        <p className={classes.about}>
          Last changed by {edit.changedBy} on {formatDay(edit.changedAt.slice(0, 10), { year: true })}. Plans keep the
          version that they were made with.
        </p>
      )}
      <div className={classes.actions}>
        <Button onClick={() => onChange(one)}>Change</Button>
        <Button onClick={() => onCopy(one)}>Make a copy</Button>
        {origin === 'changed' && (
          <Button look="quiet" onClick={() => reset(exercise)}>
            As shipped again
          </Button>
        )}
        <Button look="quiet" onClick={() => retire(exercise, !isRetired)}>
          {isRetired ? 'Take back' : 'Retire'}
        </Button>
      </div>
    </article>
  )
}
