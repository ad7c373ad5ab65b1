import classes from './side-mark.module.css'

/** L or R inside a cell, so that nobody has to look up which column it is. */
export const SideMark = ({ side }: { side: string }) => {
  const letter = side.startsWith('left') ? 'L' : side.startsWith('right') ? 'R' : null
  return letter === null ? null : (
    <span className={classes.mark} aria-hidden="true">
      {letter}
    </span>
  )
}
