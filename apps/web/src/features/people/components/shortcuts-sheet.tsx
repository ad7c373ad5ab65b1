import { Kbd } from '@strideloom/ui/mark/kbd.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { SHORTCUTS } from '../shortcut-words.ts'
import classes from './shortcuts-sheet.module.css'

/** All keys on one page. */
export const ShortcutsSheet = ({ onClose }: { onClose: () => void }) => (
  <Sheet open onClose={onClose} title="Keyboard shortcuts" wide>
    <div className={classes.groups}>
      {SHORTCUTS.map(({ title, shortcuts }) => (
        <section key={title} className={classes.group}>
          <h3>{title}</h3>
          <dl>
            {shortcuts.map(({ keys, words }) => (
              <div key={words} className={classes.line}>
                <dt className={classes.keys}>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Sheet>
)
