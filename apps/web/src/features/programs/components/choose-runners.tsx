import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { type NamedRunner, SearchRunners } from './search-runners.tsx'
import classes from './template-sheets.module.css'

/** Runners of the practice to tick, searched by name; who is ticked stays so while somebody else is looked for. */
export const ChooseRunners = ({
  chosen,
  onChosen,
}: {
  chosen: ReadonlyMap<string, NamedRunner>
  onChosen: (chosen: ReadonlyMap<string, NamedRunner>) => void
}) => {
  const turn = ({ id, name }: NamedRunner) => {
    const next = new Map(chosen)
    if (!next.delete(id)) next.set(id, { id, name })
    onChosen(next)
  }
  return (
    <fieldset className={classes.runners}>
      <legend className={classes.title}>For whom</legend>
      <SearchRunners label="Search the runners" hideLabel>
        {(found) => (
          <div className={classes.ticks}>
            {found.map(({ id, name }) => (
              <CheckField key={id} label={name} checked={chosen.has(id)} onChange={() => turn({ id, name })} />
            ))}
          </div>
        )}
      </SearchRunners>
    </fieldset>
  )
}
