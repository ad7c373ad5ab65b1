/** The pages of a record, in the order of the work: what is read before a session comes first. */
export const RECORD_PAGES = [
  { to: '/runners/$runnerId/brief', label: 'Brief', exact: false },
  { to: '/runners/$runnerId', label: 'Overview', exact: true },
  { to: '/runners/$runnerId/intake', label: 'Intake', exact: false },
  { to: '/runners/$runnerId/training', label: 'Training', exact: false },
  { to: '/runners/$runnerId/assessment', label: 'Assessment', exact: false },
  { to: '/runners/$runnerId/program', label: 'Program', exact: false },
  { to: '/runners/$runnerId/sessions', label: 'Sessions', exact: false },
] as const

/** The page of a record that an address is, builder and session included; null elsewhere. "/runners/x/program/y" is the program. */
export const pageOf = (pathname: string) => {
  const [, runners, id, section = ''] = pathname.split('/')
  if (runners !== 'runners' || !id || section === '') return null
  return RECORD_PAGES.find(({ to }) => to.endsWith(`/${section}`)) ?? null
}
