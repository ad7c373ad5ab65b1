import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { MoreIcon } from '../glyph/action-icons.tsx'
import { Kbd } from '../mark/kbd.tsx'
import { type ButtonLook, buttonClass } from './button.tsx'
import iconButton from './icon-button.module.css'
import classes from './menu.module.css'
import { nextItem } from './menu-keys.ts'

export interface MenuItem {
  id: string
  label: string
  icon?: ReactNode
  /** A second, quieter line. */
  hint?: string
  tone?: 'danger'
  shortcut?: string
  disabled?: boolean
  onSelect: () => void
}

export interface MenuProps {
  /** What the menu is about: "More for Bent-knee calf stretch". */
  label: string
  /** `null` draws a line. */
  items: readonly (MenuItem | null)[]
  /** Default: three dots. */
  trigger?: { icon?: ReactNode; text?: string; look?: ButtonLook; big?: boolean; disabled?: boolean }
  align?: 'start' | 'end'
  className?: string
}

/** A button with a menu: arrows, Home, End, first letters, Escape. In the top layer, so nothing cuts it off. */
export function Menu({ label, items, trigger = {}, align = 'end', className }: MenuProps) {
  const [open, setOpen] = useState(false)
  const menuId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const list = menu.current
    if (!open || !list) return
    const place = () => button.current && placeMenu(list, button.current, align)
    list.showPopover?.()
    place()
    list.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !list.contains(event.target) && !button.current?.contains(event.target)) {
        setOpen(false)
      }
    }
    document.addEventListener('pointerdown', closeOutside)
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, { capture: true })
    }
  }, [open, align])

  function close() {
    setOpen(false)
    button.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') {
      setOpen(false)
    } else {
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
      const words = all.map((item) => item.textContent ?? '')
      const next = nextItem(event.key, all.indexOf(document.activeElement as HTMLElement), words)
      if (next === null) return
      event.preventDefault()
      all[next]?.focus()
    }
  }

  const {
    icon = trigger.text ? null : <MoreIcon size={20} />,
    text,
    look = text ? 'secondary' : 'quiet',
    big,
  } = trigger
  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={trigger.disabled}
        className={classNames(buttonClass({ look, big }), !text && iconButton.square, className)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        aria-label={text ? undefined : label}
        title={text ? undefined : label}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {icon}
        {text}
      </button>
      {open && (
        <div
          ref={menu}
          id={menuId}
          popover="manual"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={classes.menu}
          onKeyDown={onKeyDown}
        >
          {items.map((item, i) =>
            item === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
              <hr key={`line-${i}`} className={classes.line} />
            ) : (
              <Fragment key={item.id}>
                <button
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  aria-disabled={item.disabled || undefined}
                  className={classNames(classes.item, item.tone === 'danger' && classes.danger)}
                  onClick={() => {
                    if (item.disabled) return
                    close()
                    item.onSelect()
                  }}
                >
                  <span className={classes.icon}>{item.icon}</span>
                  <span className={classes.words}>
                    {item.label}
                    {item.hint && <span className={classes.hint}>{item.hint}</span>}
                  </span>
                  {item.shortcut && <Kbd>{item.shortcut}</Kbd>}
                </button>
              </Fragment>
            ),
          )}
        </div>
      )}
    </>
  )
}

/** Under the button, or over it when there is no room; never outside the window. */
function placeMenu(menu: HTMLElement, button: HTMLElement, align: 'start' | 'end') {
  const from = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  const rtl = getComputedStyle(button).direction === 'rtl'
  const left = (align === 'start') !== rtl ? from.left : from.right - width
  const below = from.bottom + 6
  const fits = below + height < window.innerHeight - 8 || from.top < height + 14
  menu.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`
  menu.style.top = `${fits ? below : from.top - height - 6}px`
}
