import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { useRoom } from '../room-context.ts'
import classes from './not-done.module.css'

/** Works that nobody marked: only what is done is recorded, so it is asked before it is lost. */
export const NotDone = () => {
  const { recording, change } = useRoom()
  const open = recording.works.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  const put = (state: 'done' | 'left-out') =>
    change((before) => ({
      ...before,
      // Whether somebody tensed there nobody noted.
      works: before.works.map((work) => (work.state === 'open' ? { ...work, state } : work)),
    }))
  return (
    <div className={classes.open}>
      <p>
        Not marked as done: {joinWords([...new Set(open.map(({ region, side }) => placeWords(region, side)))])}. They
        are not recorded as they stand.
      </p>
      <div className={classes.choice}>
        <Button onClick={() => put('done')}>Done as they stand</Button>
        <Button onClick={() => put('left-out')}>Left out</Button>
      </div>
    </div>
  )
}
