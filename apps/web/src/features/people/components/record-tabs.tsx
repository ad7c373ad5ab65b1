import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import classes from './record-tabs.module.css'

/** The pages of a record, in the order of the work: what is read before a session comes first. */
const TABS = [
  { to: '/runners/$runnerId/brief', label: 'Brief', exact: false },
  { to: '/runners/$runnerId', label: 'Overview', exact: true },
  { to: '/runners/$runnerId/intake', label: 'Intake', exact: false },
  { to: '/runners/$runnerId/training', label: 'Training', exact: false },
  { to: '/runners/$runnerId/assessment', label: 'Assessment', exact: false },
  { to: '/runners/$runnerId/program', label: 'Program', exact: false },
  { to: '/runners/$runnerId/sessions', label: 'Sessions', exact: false },
] as const

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
      {TABS.map(({ to, label, exact }) => (
        <Link key={to} to={to} params={{ runnerId }} activeOptions={{ exact }} className={classes.tab}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
