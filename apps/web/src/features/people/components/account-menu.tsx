import { Menu, type MenuItem } from '@strideloom/ui/control/menu.tsx'
import { initials } from '@strideloom/ui/format/initials.ts'
import { CheckIcon, KeyboardIcon, LeaveIcon, PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { PeopleIcon, PersonIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Avatar } from '@strideloom/ui/mark/avatar.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useNavigate } from '@tanstack/react-router'
import type { Me, Membership } from '../../../lib/me.ts'
import { chooseTheme, type Theme, useTheme } from '../../../lib/theme.ts'
import { useSignOut } from '../leave.ts'
import { useSwitchPlace } from '../switch-place.ts'

const THEMES: Record<Theme, string> = { system: 'Colours as the system', light: 'Light colours', dark: 'Dark colours' }

const placeOf = (one: Membership): string => (one.kind === 'member' ? one.role : 'runner')

/** Who is signed in, where else they belong, how it looks, and the way out. */
export const AccountMenu = ({ me, current, onShortcuts }: { me: Me; current: Membership; onShortcuts: () => void }) => {
  const navigate = useNavigate()
  const switchPlace = useSwitchPlace(navigate)
  const signOut = useSignOut()
  const theme = useTheme()

  const others = me.memberships.filter((one) => one.practiceId !== current.practiceId || one.kind !== current.kind)
  const items: (MenuItem | null)[] = [
    {
      id: 'you',
      label: me.name,
      hint: me.email,
      icon: <PersonIcon />,
      onSelect: () => void navigate({ to: '/practice' }),
    },
    null,
    ...others.map((one) => ({
      id: `${one.practiceId}-${one.kind}`,
      label: one.practice,
      hint: `Go there as ${placeOf(one)}`,
      icon: <PeopleIcon />,
      onSelect: () => void switchPlace(one),
    })),
    // Everybody can be the demo's people: what they open would be open to all.
    ...(current.isDemo
      ? []
      : [
          {
            id: 'open',
            label: 'Open another practice',
            icon: <PlusIcon />,
            onSelect: () => void navigate({ to: '/open-practice' }),
          },
        ]),
    ...(current.isDemo && others.length === 0 ? [] : [null]),
    ...(Object.keys(THEMES) as Theme[]).map((value) => ({
      id: value,
      label: THEMES[value],
      // an empty picture keeps the words of the three in one line
      ...(theme === value
        ? { icon: <CheckIcon />, hint: 'Chosen on this device' }
        : { icon: <svg width={16} height={16} aria-hidden="true" /> }),
      onSelect: () => chooseTheme(value),
    })),
    null,
    { id: 'shortcuts', label: 'Keyboard shortcuts', icon: <KeyboardIcon />, shortcut: '?', onSelect: onShortcuts },
    {
      id: 'leave',
      label: 'Sign out',
      icon: <LeaveIcon />,
      onSelect: async () => {
        const failure = await signOut()
        if (failure) showToast({ sentence: failure })
      },
    },
  ]
  return (
    <Menu
      label={`${initials(me.name)}, account of ${me.name}`}
      items={items}
      trigger={{ icon: <Avatar name={me.name} />, look: 'quiet' }}
    />
  )
}
