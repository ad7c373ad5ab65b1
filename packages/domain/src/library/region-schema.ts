import { z } from 'zod'
import { REGION_IDS } from './ids.ts'
import { SIDES } from './region-side.ts'
import { hasMiddle, region, regionName } from './regions.ts'

const regionIds = z.enum(REGION_IDS)

/** One entry of regions.json. `bodyMap` says which shapes of the drawing select the region. */
export const regionEntrySchema = z.strictObject({
  id: regionIds,
  name: z.string().min(1),
  parent: regionIds.nullable(),
  laterality: z.enum(['group', 'paired', 'axial']),
  handsOn: z.enum(['yes', 'limited', 'no']),
  bodyMap: z.strictObject({
    addresses: z.array(z.string().regex(/^[a-z-]+\/(left|right|center)$/)),
    children: z.array(regionIds).optional(),
    also: z.array(regionIds).optional(),
    choiceUnder: regionIds.optional(),
  }),
})

/** A region as input. */
export const regionIdSchema = z.enum(REGION_IDS, { error: 'Choose a region of the body map.' })

/** A side as input. */
export const sideSchema = z.enum(SIDES, { error: 'Choose a side: left, right, both or centre.' })

/**
 * Where an instruction is meant (hands-on work, an exercise, an avoided place): both sides may be named at once. A
 * paired region has no centre. On an axial region `center` is the usual answer; left and right are what a runner may
 * report.
 */
export const regionSideSchema = z.object({ region: regionIdSchema, side: sideSchema }).superRefine((place, context) => {
  if (place.side === 'center' && !hasMiddle(place.region)) {
    context.addIssue({
      code: 'custom',
      path: ['side'],
      message: `${regionName(place.region)}: there is a left and a right one. Choose left, right or both.`,
    })
  }
})

/** Where something was measured or felt: one place, never both sides at once, never a group of regions. */
export const measuredRegionSideSchema = regionSideSchema.superRefine((place, context) => {
  if (region(place.region).laterality === 'group') {
    context.addIssue({
      code: 'custom',
      path: ['region'],
      message: `${regionName(place.region)} is a group of regions. Choose the part of it.`,
    })
  } else if (place.side === 'both') {
    context.addIssue({
      code: 'custom',
      path: ['side'],
      message: 'Left and right are measured one at a time: enter each side on its own.',
    })
  }
})
