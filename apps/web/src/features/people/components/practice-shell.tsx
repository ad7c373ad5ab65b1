import '@strideloom/ui/styles/practice.css'
import '@mantine/core/styles/default-css-variables.css'
import { MantineProvider } from '@mantine/core'
import { classNames } from '@strideloom/ui/class-names.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { PlusIcon, SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Logo } from '@strideloom/ui/glyph/logo.tsx'
import { mantineTheme, mantineVariables } from '@strideloom/ui/mantine-theme.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { getRouteApi, Link, Outlet, useMatches } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useLayoutEffect, useRef } from 'react'
import { useFocusAfterNavigation } from '../../../lib/focus-after-navigation.ts'
import { startOf } from '../../../lib/me.ts'
import { SignedOutLine } from '../../../lib/signed-out-line.tsx'
import { useScheme } from '../../../lib/theme.ts'
import { useFastKeys } from '../use-fast-keys.ts'
import { AccountMenu } from './account-menu.tsx'
import classes from './practice-shell.module.css'

// Loaded when somebody asks which keys there are.
const ShortcutsSheet = lazy(() =>
  import('./shortcuts-sheet.tsx').then(({ ShortcutsSheet }) => ({ default: ShortcutsSheet })),
)

const layout = getRouteApi('/_practice')

export type PaletteProps = { isClinical: boolean; onClose: () => void; onShortcuts: () => void }

/** While it is on the screen, everything is dense, but in the room: menus and Mantine's portals hang on <html> too. */
const useDensity = (isInTheRoom: boolean) => {
  // Before anything is painted: a page must not be seen in the other size first.
  useLayoutEffect(() => {
    if (isInTheRoom) return
    document.documentElement.dataset.density = 'practice'
    return () => {
      delete document.documentElement.dataset.density
    }
  }, [isInTheRoom])
}

/**
 * Frame of the therapist's side. `main` has the page's margin (`--page-x`, `--page-y`); a page that goes to the edges
 * takes it back with a negative one. `Palette` knows all nouns, so a route gives it.
 */
export const PracticeShell = ({ Palette }: { Palette: ComponentType<PaletteProps> }) => {
  const { me, membership } = layout.useRouteContext()
  const scheme = useScheme()
  const main = useRef<HTMLElement>(null)
  const isInTheRoom = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isInTheRoom) })
  useDensity(isInTheRoom)
  useFocusAfterNavigation(main)
  const { open, setOpen } = useFastKeys(!isInTheRoom)
  return (
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme={scheme}>
      <div className={classes.shell}>
        <header className={classes.top} hidden={isInTheRoom}>
          <a href="#main" className={classes.skip}>
            Skip to the content
          </a>
          <Link to={startOf(membership)} className={classes.brand}>
            <Logo size={22} />
            <span className={classes.word}>Strideloom</span>
          </Link>
          <nav aria-label="Main" className={classes.nav}>
            {membership.role !== 'assistant' && (
              <Link to="/needs" className={classes.place}>
                Today
              </Link>
            )}
            <Link to="/runners" className={classes.place}>
              Runners
            </Link>
            <Link to="/calendar" className={classes.place}>
              Calendar
            </Link>
            {membership.role !== 'assistant' && (
              <Link to="/library" className={classes.place}>
                Library
              </Link>
            )}
            <Link to="/practice" className={classes.place}>
              Practice
            </Link>
          </nav>
          <span className={classes.space} />
          <Button
            className={classes.find}
            icon={<SearchIcon size={14} />}
            aria-keyshortcuts="Control+K Meta+K"
            onClick={() => setOpen('palette')}
          >
            <span className={classes.add}>Go to or do anything</span>
            <span className={classes.key}>Ctrl K</span>
          </Button>
          <span className={classes.practice} title={membership.practice}>
            {membership.practice}
          </span>
          {membership.isDemo && (
            <span className={classes.demo}>
              <Tag tone="info">Demo</Tag>
            </span>
          )}
          {membership.role !== 'assistant' && (
            <Link to="/runners/new" className={classNames(buttonClass(), classes.new)} aria-label="Add a runner">
              <PlusIcon size={14} />
              <span className={classes.add}>Runner</span>
            </Link>
          )}
          <AccountMenu me={me} current={membership} onShortcuts={() => setOpen('shortcuts')} />
        </header>
        <main id="main" ref={main} tabIndex={-1} className={isInTheRoom ? classes.room : classes.main}>
          <SignedOutLine />
          <Outlet />
        </main>
        <Suspense>
          {open === 'palette' && (
            <Palette
              isClinical={membership.role !== 'assistant'}
              onClose={() => setOpen(null)}
              onShortcuts={() => setOpen('shortcuts')}
            />
          )}
          {open === 'shortcuts' && <ShortcutsSheet onClose={() => setOpen(null)} />}
        </Suspense>
      </div>
    </MantineProvider>
  )
}
