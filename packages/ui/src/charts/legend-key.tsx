import classes from './legend-key.module.css'

export type LegendMark = 'felt' | 'missing' | 'km' | 'speed' | 'session' | 'done' | 'low' | 'none' | 'threshold'

export interface LegendItem {
  mark: LegendMark
  label: string
}

/** One mark of a chart with its words. */
export function LegendKey({ mark, label }: LegendItem) {
  return (
    <span className={classes.key}>
      <i className={classes[mark]} />
      {label}
    </span>
  )
}
