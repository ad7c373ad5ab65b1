import { Button } from '@strideloom/ui/control/button.tsx'
import { lazy, Suspense, useState } from 'react'
import { untilHere } from '../../../lib/page-code.ts'

const TemplateRunners = lazy(() =>
  untilHere(() => import('./template-runners.tsx'))().then((module) => ({ default: module.TemplateRunners })),
)
const TemplateFollowers = lazy(() =>
  untilHere(() => import('./template-followers.tsx'))().then((module) => ({ default: module.TemplateFollowers })),
)

export type UsedTemplate = { id: string; name: string; weeks: number }

/** What a template is for: laid for runners, and pushed to those who follow it. */
export const TemplateUse = ({ template, isRetired }: { template: UsedTemplate; isRetired: boolean }) => {
  const [open, setOpen] = useState<'lay' | 'push' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {!isRetired && <Button onClick={() => setOpen('lay')}>Lay for runners</Button>}
      <Button onClick={() => setOpen('push')}>Who follows it</Button>
      <Suspense>
        {open === 'lay' && <TemplateRunners template={template} onClose={close} />}
        {open === 'push' && <TemplateFollowers template={template} onClose={close} />}
      </Suspense>
    </>
  )
}
