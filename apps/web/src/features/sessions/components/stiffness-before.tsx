import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { meantWorks } from '../recording.ts'
import { useRoom } from '../room-context.ts'

/** Asked just before hands are on: what the answer of the second day is compared with. */
export const StiffnessBefore = () => {
  const { recording, change } = useRoom()
  const [main] = meantWorks(recording)
  const where = main ? `, ${placeWords(main.region, main.side)}` : ''
  return (
    <ScalePicker
      label={`Stiffness before${where}`}
      value={recording.stiffnessBefore}
      onChange={(stiffnessBefore) => change({ stiffnessBefore })}
      lowLabel="moves freely"
      highLabel="as stiff as can be"
    />
  )
}
