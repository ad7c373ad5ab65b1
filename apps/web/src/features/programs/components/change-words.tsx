import { ArrowRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import type { Change } from '../change-words.ts'
import classes from './change-words.module.css'

/** "Lucia 10 km (B): 70 h → 46 h before", with the arrow drawn. */
export const ChangeWords = ({ change: { about, from, to } }: { change: Change }) => (
  <span>
    {about}: <span className={classes.from}>{from}</span>
    <VisuallyHidden>, now </VisuallyHidden>
    <ArrowRight size={12} className={classes.arrow} />
    <b>{to}</b>
  </span>
)
