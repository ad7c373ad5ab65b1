import { lazy } from 'react'
import { untilHere } from '../../lib/page-code.ts'

// What opens from code that itself came later: named here, it is no part of the first screen (B6).

const skipSheet = () => import('./components/skip-sheet.tsx')
const shortenSheet = () => import('./components/shorten-sheet.tsx')
const moveSheet = () => import('./components/move-sheet.tsx')
const unplannedSheet = () => import('./components/unplanned-sheet.tsx')
const notRunSheet = () => import('./components/not-run-sheet.tsx')
const commentSheet = () => import('./components/comment-sheet.tsx')
const painPlace = () => import('./components/pain-place.tsx')

export const SkipSheet = lazy(() => untilHere(skipSheet)().then((module) => ({ default: module.SkipSheet })))
export const ShortenSheet = lazy(() => untilHere(shortenSheet)().then((module) => ({ default: module.ShortenSheet })))
export const MoveSheet = lazy(() => untilHere(moveSheet)().then((module) => ({ default: module.MoveSheet })))
export const UnplannedSheet = lazy(() =>
  untilHere(unplannedSheet)().then((module) => ({ default: module.UnplannedSheet })),
)
export const NotRunSheet = lazy(() => untilHere(notRunSheet)().then((module) => ({ default: module.NotRunSheet })))
export const CommentSheet = lazy(() => untilHere(commentSheet)().then((module) => ({ default: module.CommentSheet })))
export const PainPlace = lazy(() => untilHere(painPlace)().then((module) => ({ default: module.PainPlace })))

/** All of it, before anybody asks for it. */
export const fetchSheets = (): void => {
  for (const load of [skipSheet, shortenSheet, moveSheet, unplannedSheet, notRunSheet, commentSheet, painPlace])
    load().catch(() => undefined)
}
