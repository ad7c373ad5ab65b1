import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import text from '../control/text-input.module.css'
import { SearchIcon } from '../glyph/action-icons.tsx'
import { Kbd } from '../mark/kbd.tsx'
import classes from './command-palette.module.css'
import { Sheet } from './sheet.tsx'

export interface PaletteItem {
  id: string
  label: string
  /** What tells it apart, quieter. */
  hint?: string
  icon?: ReactNode
  shortcut?: string
}

export interface PaletteGroup<Item extends PaletteItem> {
  title: string
  items: readonly Item[]
  /** How many more fit what is typed, but are not shown. */
  more: number
}

export interface CommandPaletteProps<Item extends PaletteItem> {
  title: string
  placeholder: string
  text: string
  onText: (text: string) => void
  groups: readonly PaletteGroup<Item>[]
  /** Something is still being looked for. */
  busy: boolean
  /** Said where nothing fits. */
  empty: string
  onChoose: (item: Item) => void
  onClose: () => void
}

/** One field and what fits it: typed, walked with the arrows, taken with Enter or a press. */
export function CommandPalette<Item extends PaletteItem>(props: CommandPaletteProps<Item>) {
  const { title, placeholder, text: typed, onText, groups, busy, empty, onChoose, onClose } = props
  const [at, setAt] = useState(0)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const all = groups.flatMap(({ items }) => items)
  const chosen = Math.min(at, all.length - 1)
  const optionId = (item: Item) => `${id}-${item.id}`
  const active = all[chosen]

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, another first one
  useEffect(() => setAt(0), [typed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is active
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active?.id])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined && all.length > 0) {
      const next = chosen + step
      // one step goes round, a page stops at the end
      setAt(Math.abs(step) === 1 ? (next + all.length) % all.length : Math.max(0, Math.min(all.length - 1, next)))
      event.preventDefault()
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (active) onChoose(active)
    }
  }

  const said = all.length > 0 ? `${all.length} ${all.length === 1 ? 'result' : 'results'}` : busy ? 'Looking…' : empty
  return (
    <Sheet open onClose={onClose} title={title} wide>
      <div className={classes.palette}>
        <span className={text.iconed}>
          <input
            type="text"
            role="combobox"
            data-autofocus
            className={text.input}
            aria-label={title}
            aria-expanded={all.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            {...(active && { 'aria-activedescendant': optionId(active) })}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={typed}
            onChange={(event) => onText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <SearchIcon />
        </span>
        <p className={all.length > 0 ? classes.said : classes.empty} role="status">
          {said}
        </p>
        <div ref={list} id={`${id}-list`} role="listbox" aria-label="What fits" className={classes.list}>
          {groups.map(({ title: group, items, more }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group} role="group" aria-label={more > 0 ? `${group}, and ${more} more` : group}>
              <p className={classes.group} aria-hidden="true">
                {group}
                {more > 0 && <span> · and {more} more: type on</span>}
              </p>
              {items.map((item) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
                <div
                  key={item.id}
                  id={optionId(item)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={item === active}
                  className={classNames(classes.option, item === active && classes.active)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(item)}
                >
                  {item.icon}
                  <span className={classes.words}>
                    <span>{item.label}</span>
                    {item.hint && <span className={classes.hint}>{item.hint}</span>}
                  </span>
                  {item.shortcut && <Kbd>{item.shortcut}</Kbd>}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </Sheet>
  )
}
