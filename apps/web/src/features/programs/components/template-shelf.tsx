import type { PracticeTemplate } from '@strideloom/domain/library/practice-templates.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import classes from './side-panel.module.css'
import { TemplateList } from './template-list.tsx'
import { TemplatePlace } from './template-place.tsx'

/** The templates beside the weeks: one is chosen, then where it is laid. */
export const TemplateShelf = ({ onChoose }: { onChoose?: () => void }) => {
  const [chosen, setChosen] = useState<PracticeTemplate | null>(null)
  return (
    <div className={classes.shelf}>
      <TemplateList chosen={null} isLong onChoose={setChosen} />
      {chosen && (
        <Sheet open onClose={() => setChosen(null)} title={`Lay ${chosen.item.name}`} wide>
          <TemplatePlace
            template={chosen.item}
            onDone={() => {
              setChosen(null)
              onChoose?.()
            }}
          />
        </Sheet>
      )}
    </div>
  )
}
