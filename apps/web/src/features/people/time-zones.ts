/** Every zone that this browser knows, and `also` if it is not among them, as choices. */
export const timeZoneOptions = (also: string): { value: string; label: string }[] => {
  const known = Intl.supportedValuesOf('timeZone')
  const zones = known.includes(also) ? known : [also, ...known]
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}
