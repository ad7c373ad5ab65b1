import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { untilHere } from '../../lib/page-code.ts'

// What the builder does not need for its weeks to stand, each fetched by itself.
const chosenPanel = () => import('./components/chosen-panel.tsx')
const heldVerdict = () => import('./components/held-verdict.tsx')
const pairingSheet = () => import('./components/pairing-sheet.tsx')
const publishSheet = () => import('./components/publish-sheet.tsx')
const versionsSheet = () => import('./components/versions-sheet.tsx')
const placeSheet = () => import('./components/place-sheet.tsx')
const exerciseShelf = () => import('./components/exercise-shelf.tsx')
const templateShelf = () => import('./components/template-shelf.tsx')
const raceLine = () => import('./components/race-line.tsx')
const replanSheet = () => import('./components/replan-sheet.tsx')
const fillSheet = () => import('./components/fill-sheet.tsx')
const markedBar = () => import('./components/marked-bar.tsx')
const moveSheet = () => import('./components/move-sheet.tsx')
const copySheet = () => import('./components/copy-sheet.tsx')
const changeSheet = () => import('./components/change-sheet.tsx')
const nextStepLine = () => import('./components/next-step-line.tsx')
const awayLine = () => import('./components/away-line.tsx')
const movedLine = () => import('./components/moved-line.tsx')
const exercisePicker = () => import('./components/exercise-picker.tsx')
const techniquePicker = () => import('./components/technique-picker.tsx')
const bothSides = () => import('./components/both-sides.tsx')
const phaseDoseLine = () => import('./components/phase-dose-line.tsx')
const lighter = () => import('./lighten-fourth-weeks.ts')

/** A component of a module that is fetched again until it is here. */
const later = <Props, Module>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() => untilHere(load)().then((module) => ({ default: pick(module) })))

export const ChosenPanel = later(chosenPanel, (module) => module.ChosenPanel)
export const HeldVerdict = later(heldVerdict, (module) => module.HeldVerdict)
export const PairingSheet = later(pairingSheet, (module) => module.PairingSheet)
export const PublishSheet = later(publishSheet, (module) => module.PublishSheet)
export const VersionsSheet = later(versionsSheet, (module) => module.VersionsSheet)
export const PlaceSheet = later(placeSheet, (module) => module.PlaceSheet)
export const ExerciseShelf = later(exerciseShelf, (module) => module.ExerciseShelf)
export const TemplateShelf = later(templateShelf, (module) => module.TemplateShelf)
export const RaceLine = later(raceLine, (module) => module.RaceLine)
export const ReplanSheet = later(replanSheet, (module) => module.ReplanSheet)
export const FillSheet = later(fillSheet, (module) => module.FillSheet)
export const MarkedBar = later(markedBar, (module) => module.MarkedBar)
export const MoveSheet = later(moveSheet, (module) => module.MoveSheet)
export const CopySheet = later(copySheet, (module) => module.CopySheet)
export const ChangeSheet = later(changeSheet, (module) => module.ChangeSheet)
export const NextStepLine = later(nextStepLine, (module) => module.NextStepLine)
export const AwayLine = later(awayLine, (module) => module.AwayLine)
export const MovedLine = later(movedLine, (module) => module.MovedLine)
export const ExercisePicker = later(exercisePicker, (module) => module.ExercisePicker)
export const TechniquePicker = later(techniquePicker, (module) => module.TechniquePicker)
export const BothSides = later(bothSides, (module) => module.BothSides)
export const PhaseDoseLine = later(phaseDoseLine, (module) => module.PhaseDoseLine)
/** What makes weeks lighter, tried again until it is here. */
export const lighterCode = untilHere(lighter)

/** What the next press may need, fetched once the weeks stand: it is here then, also where the network has gone. */
export const fetchLaterCode = (): void => {
  for (const load of [
    chosenPanel,
    exercisePicker,
    techniquePicker,
    heldVerdict,
    nextStepLine,
    markedBar,
    moveSheet,
    copySheet,
    changeSheet,
    bothSides,
    phaseDoseLine,
    pairingSheet,
    publishSheet,
    versionsSheet,
    placeSheet,
    replanSheet,
    exerciseShelf,
    templateShelf,
    fillSheet,
    lighter,
  ])
    load().catch(() => undefined)
}
