import { type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import classes from './chart-frame.module.css'
import { type LegendItem, LegendKey } from './legend-key.tsx'

export interface ChartTable {
  caption: string
  head: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

export interface ChartFrameProps {
  /** What is shown, or better: what it shows ("Left calf, each morning"). */
  title: string
  /** The chart in one sentence, for readers. */
  sentence: string
  /** Scale and answer rate: "0–10. Answered 20 of 22 days". */
  support?: string
  legend?: readonly LegendItem[]
  /** The same numbers as a table. */
  table: ChartTable
  children: ReactNode
  numbersLabel?: string
  className?: string
}

/** Head, picture and table of a chart. The picture is one image with one sentence; the numbers are a press away. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, sentence, support, legend, table, children, numbersLabel = 'Numbers', className } = props
  const id = useId()
  return (
    <figure className={classNames(classes.frame, className)} aria-labelledby={id}>
      <figcaption className={classes.head}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        {support && <span className={classes.support}>{support}</span>}
        {legend && (
          <span className={classes.legend} aria-hidden="true">
            {legend.map((item) => (
              <LegendKey key={item.label} {...item} />
            ))}
          </span>
        )}
      </figcaption>
      <div role="img" aria-label={sentence} className={classes.picture}>
        {children}
      </div>
      <details className={classes.numbers}>
        <summary className={classes.summary}>{numbersLabel}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className={classes.scroll} tabIndex={0} aria-label={table.caption}>
          <table className={classes.table}>
            <caption className={classes.caption}>{table.caption}</caption>
            <thead>
              <tr>
                {table.head.map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={String(row[0])}>
                  {row.map((cell, i) =>
                    i === 0 ? (
                      <th key={table.head[i]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={table.head[i]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}
