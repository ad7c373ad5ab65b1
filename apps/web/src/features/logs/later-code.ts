import { lazy } from 'react'
import { untilHere } from '../../lib/page-code.ts'

const itemSheet = () => import('./components/item-sheet.tsx')
const workoutMore = () => import('./components/workout-more.tsx')
const belowTheList = () => import('./components/below-the-list.tsx')
const dayExtras = () => import('./components/day-extras.tsx')
const itemComments = () => import('./components/item-comments.tsx')
const nothingOpen = () => import('./components/nothing-open.tsx')
const sheets = () => import('./sheets-code.ts')

export const ItemSheet = lazy(() => untilHere(itemSheet)().then((module) => ({ default: module.ItemSheet })))
/** These come by themselves, so nothing is said while the network is away. */
export const BelowTheList = lazy(() =>
  untilHere(belowTheList, { says: false })().then((module) => ({ default: module.BelowTheList })),
)

export const DayExtras = lazy(() =>
  untilHere(dayExtras, { says: false })().then((module) => ({ default: module.DayExtras })),
)

export const NothingOpen = lazy(() =>
  untilHere(nothingOpen, { says: false })().then((module) => ({ default: module.NothingOpen })),
)

export const ItemComments = lazy(() =>
  untilHere(itemComments, { says: false })().then((module) => ({ default: module.ItemComments })),
)

export const WorkoutMore = lazy(() =>
  untilHere(workoutMore, { says: false })().then((module) => ({ default: module.WorkoutMore })),
)

/** What Today does not need to stand, fetched once it stands: a tap then finds it here, also where the network has gone. */
export const fetchLaterCode = (): void => {
  for (const load of [itemSheet, dayExtras, nothingOpen]) load().catch(() => undefined)
  sheets().then(
    ({ fetchSheets }) => fetchSheets(),
    () => undefined,
  )
}
