/** What somebody reads and types distances in. */
export const DISTANCE_UNITS = ['km', 'mi'] as const
export type DistanceUnit = (typeof DISTANCE_UNITS)[number]

/** What somebody reads and types loads in; `plan`: each as it was prescribed. */
export const WEIGHT_UNITS = ['plan', 'kg', 'lb'] as const
export type WeightUnit = (typeof WEIGHT_UNITS)[number]

/** A person's own, whatever their language: everything is kept in kilometres and kilograms. */
export type Units = { distance: DistanceUnit; weight: WeightUnit }

/** Until somebody chooses. */
export const USUAL_UNITS: Units = { distance: 'km', weight: 'plan' }
