import type { ReactNode } from 'react'
import classes from './tab-bar.module.css'

export interface TabItem {
  id: string
  label: string
  icon: ReactNode
  href: string
  /** A count or "new", said after the label. */
  badge?: string
}

/** What a router's link has to carry. */
export interface TabLinkProps {
  className: string
  'aria-current': 'page' | undefined
  children: ReactNode
}

export interface TabBarProps {
  label: string
  items: readonly TabItem[]
  /** id of the item that is shown. */
  current: string | null
  renderLink?: (item: TabItem, props: TabLinkProps) => ReactNode
}

/** The runner's places, at the bottom of the phone. */
export function TabBar({ label, items, current, renderLink = plainLink }: TabBarProps) {
  return (
    <nav aria-label={label} className={classes.bar}>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            {renderLink(item, {
              className: classes.tab ?? '',
              'aria-current': item.id === current ? 'page' : undefined,
              children: (
                <>
                  <span className={classes.icon}>
                    {item.icon}
                    {item.badge && <i className={classes.dot} />}
                  </span>
                  {item.label}
                  {item.badge && <span className={classes.badge}>, {item.badge}</span>}
                </>
              ),
            })}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function plainLink(item: TabItem, props: TabLinkProps) {
  return <a href={item.href} {...props} />
}
