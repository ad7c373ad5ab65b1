import classes from './rules-page.module.css'

type Group = { id: string; title: string; rows: readonly unknown[] }

/** The way to each group that is shown: timing rules first, then the thresholds beside them. */
export const GroupNav = ({ rules, numbers }: { rules: readonly Group[]; numbers: readonly Group[] }) => (
  <nav
    aria-label="Groups of rules"
    className={classes.groups}
    data-few={rules.length + numbers.length < 2 || undefined}
  >
    {[
      { title: 'Timing', groups: rules },
      { title: 'Thresholds', groups: numbers },
    ].flatMap(({ title, groups }) =>
      groups.length === 0
        ? []
        : [
            <p key={title} className={classes.kind}>
              {title}
            </p>,
            ...groups.map(({ id, title: name, rows }) => (
              <a key={id} href={`#rules-${id}`}>
                {name} <span>{rows.length}</span>
              </a>
            )),
          ],
    )}
  </nav>
)
