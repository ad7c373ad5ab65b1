import '@strideloom/ui/styles/practice.css'
import '@mantine/core/styles/default-css-variables.css'
import { MantineProvider } from '@mantine/core'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Logo } from '@strideloom/ui/glyph/logo.tsx'
import { mantineTheme, mantineVariables } from '@strideloom/ui/mantine-theme.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { getRouteApi, Link, Outlet, useMatches } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import { useFocusAfterNavigation } from '../../../lib/focus-after-navigation.ts'
import { SignedOutLine } from '../../../lib/signed-out-line.tsx'
import { useScheme } from '../../../lib/theme.ts'
import { AccountMenu } from './account-menu.tsx'
import classes from './practice-shell.module.css'

const layout = getRouteApi('/_practice')

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
 * takes it back with a negative one.
 */
export const PracticeShell = () => {
  const { me, membership } = layout.useRouteContext()
  const scheme = useScheme()
  const main = useRef<HTMLElement>(null)
  const isInTheRoom = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isInTheRoom) })
  useDensity(isInTheRoom)
  useFocusAfterNavigation(main)
  return (
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme={scheme}>
      <div className={classes.shell}>
        <header className={classes.top} hidden={isInTheRoom}>
          <a href="#main" className={classes.skip}>
            Skip to the content
          </a>
          <Link to="/runners" className={classes.brand}>
            <Logo size={22} />
            <span className={classes.word}>Strideloom</span>
          </Link>
          <nav aria-label="Main" className={classes.nav}>
            <Link to="/runners" className={classes.place}>
              Runners
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
          <span className={classes.practice} title={membership.practice}>
            {membership.practice}
          </span>
          {membership.isDemo && (
            <span className={classes.demo}>
              <Tag tone="info">Demo</Tag>
            </span>
          )}
          {membership.role !== 'assistant' && (
            <Link to="/runners/new" className={buttonClass()} aria-label="Add a runner">
              <PlusIcon size={14} />
              <span className={classes.add}>Runner</span>
            </Link>
          )}
          <AccountMenu me={me} current={membership} />
        </header>
        <main id="main" ref={main} tabIndex={-1} className={isInTheRoom ? classes.room : classes.main}>
          <SignedOutLine />
          <Outlet />
        </main>
      </div>
    </MantineProvider>
  )
}
