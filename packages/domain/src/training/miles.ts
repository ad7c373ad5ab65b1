/** The international mile, in kilometres. */
const KM_PER_MILE = 1.609344

const toHundredth = (value: number): number => Math.round(value * 100) / 100

/** Miles as kilometres, to the two decimals that are kept. */
export const kmOfMiles = (miles: number): number => toHundredth(miles * KM_PER_MILE)

/** Kilometres as miles, to a hundredth: what was typed in hundredths of a mile comes back as it was. */
export const milesOf = (km: number): number => toHundredth(km / KM_PER_MILE)

/** "32 km", "19.9 mi": a planned distance in somebody's unit, as it is or to a tenth of a mile. */
export const plannedDistance = (km: number, unit: 'km' | 'mi'): string =>
  unit === 'km' ? `${km} km` : `${Math.round((km / KM_PER_MILE) * 10) / 10} mi`
