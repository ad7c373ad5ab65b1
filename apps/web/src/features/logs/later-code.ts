import { lazy } from 'react'
import { untilHere } from '../../lib/page-code.ts'

const itemSheet = () => import('./components/item-sheet.tsx')
const workoutMore = () => import('./components/workout-more.tsx')
const skipSheet = () => import('./components/skip-sheet.tsx')
const shortenSheet = () => import('./components/shorten-sheet.tsx')
const moveSheet = () => import('./components/move-sheet.tsx')
const moveLines = () => import('./components/move-lines.tsx')
const unplannedSheet = () => import('./components/unplanned-sheet.tsx')
const unplannedLines = () => import('./components/unplanned-lines.tsx')
const notRunSheet = () => import('./components/not-run-sheet.tsx')
const painPlace = () => import('./components/pain-place.tsx')
const belowTheList = () => import('./components/below-the-list.tsx')

export const ItemSheet = lazy(() => untilHere(itemSheet)().then((module) => ({ default: module.ItemSheet })))
export const SkipSheet = lazy(() => untilHere(skipSheet)().then((module) => ({ default: module.SkipSheet })))
export const MoveSheet = lazy(() => untilHere(moveSheet)().then((module) => ({ default: module.MoveSheet })))
export const UnplannedSheet = lazy(() =>
  untilHere(unplannedSheet)().then((module) => ({ default: module.UnplannedSheet })),
)
export const ShortenSheet = lazy(() => untilHere(shortenSheet)().then((module) => ({ default: module.ShortenSheet })))
export const NotRunSheet = lazy(() => untilHere(notRunSheet)().then((module) => ({ default: module.NotRunSheet })))
export const PainPlace = lazy(() => untilHere(painPlace)().then((module) => ({ default: module.PainPlace })))
/** These come by themselves, so nothing is said while the network is away. */
export const BelowTheList = lazy(() =>
  untilHere(belowTheList, { says: false })().then((module) => ({ default: module.BelowTheList })),
)

export const MoveLines = lazy(() =>
  untilHere(moveLines, { says: false })().then((module) => ({ default: module.MoveLines })),
)

export const UnplannedLines = lazy(() =>
  untilHere(unplannedLines, { says: false })().then((module) => ({ default: module.UnplannedLines })),
)

export const WorkoutMore = lazy(() =>
  untilHere(workoutMore, { says: false })().then((module) => ({ default: module.WorkoutMore })),
)

/** What Today does not need to stand, fetched once it stands: a tap then finds it here, also where the network has gone. */
export const fetchLaterCode = (): void => {
  for (const load of [
    itemSheet,
    skipSheet,
    shortenSheet,
    moveSheet,
    moveLines,
    unplannedSheet,
    unplannedLines,
    notRunSheet,
    painPlace,
  ])
    load().catch(() => undefined)
}
