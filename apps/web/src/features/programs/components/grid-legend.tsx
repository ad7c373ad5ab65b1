import { type Kind, KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Kbd } from '@strideloom/ui/mark/kbd.tsx'
import classes from './grid-legend.module.css'

const KINDS: Kind[] = ['hands-on', 'mobility', 'strength', 'prehab', 'plyometric']
const KEYS = [
  ['Space', 'pick up'],
  ['Arrows', 'carry'],
  ['Enter', 'put down'],
  ['M', 'move to'],
  ['N', 'plan here'],
] as const

/** What the glyphs mean, and the keys of the grid. */
export const GridLegend = () => (
  <div className={classes.legend}>
    {KINDS.map((kind) => (
      <span key={kind} className={classes.entry}>
        <KindGlyph kind={kind} size={13} />
        {kindWord(kind)}
      </span>
    ))}
    <span className={classes.keys}>
      {KEYS.map(([key, words]) => (
        <span key={key} className={classes.entry}>
          <Kbd>{key}</Kbd>
          {words}
        </span>
      ))}
    </span>
  </div>
)
