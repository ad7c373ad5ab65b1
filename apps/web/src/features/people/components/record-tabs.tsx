import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { RECORD_PAGES } from '../record-pages.ts'
import classes from './record-tabs.module.css'

export const RecordTabs = ({ runnerId }: { runnerId: string }) => {
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // where they do not fit, the present one is in sight
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another present tab
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <nav ref={nav} aria-label="Record" className={classes.tabs}>
      {RECORD_PAGES.map(({ to, label, exact }) => (
        <Link key={to} to={to} params={{ runnerId }} activeOptions={{ exact }} className={classes.tab}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
