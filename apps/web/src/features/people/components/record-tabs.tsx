import { Link } from '@tanstack/react-router'
import classes from './record-tabs.module.css'

/** The pages of a record, in the order of the work. */
const TABS = [
  { to: '/runners/$runnerId', label: 'Overview', exact: true },
  { to: '/runners/$runnerId/intake', label: 'Intake', exact: false },
  { to: '/runners/$runnerId/training', label: 'Training', exact: false },
  { to: '/runners/$runnerId/assessment', label: 'Assessment', exact: false },
  { to: '/runners/$runnerId/program', label: 'Program', exact: false },
] as const

export const RecordTabs = ({ runnerId }: { runnerId: string }) => (
  <nav aria-label="Record" className={classes.tabs}>
    {TABS.map(({ to, label, exact }) => (
      <Link key={to} to={to} params={{ runnerId }} activeOptions={{ exact }} className={classes.tab}>
        {label}
      </Link>
    ))}
  </nav>
)
