/**
 * The address with the session settings that Prisma's adapter silently relies on: it writes instants without their
 * offset and cuts the offset off what it reads, so on a server whose time zone is not UTC every instant would be wrong.
 */
export const connectionOptions = (url: string): string => {
  const address = new URL(url)
  const given = address.searchParams.get('options')
  address.searchParams.set('options', [given, '-c TimeZone=UTC -c DateStyle=ISO'].filter(Boolean).join(' '))
  return address.href
}
