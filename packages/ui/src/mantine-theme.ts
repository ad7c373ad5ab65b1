import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Our tones under Mantine's names: every shade is a token, so light and dark need no second list. */
const tones = {
  brand: tone('brand'),
  felt: tone('felt'),
  red: tone('block'),
  yellow: tone('warn'),
  green: tone('done'),
  teal: tone('done'),
  blue: tone('info'),
} satisfies Record<string, MantineColorsTuple>

// from the page to the ink; `dark` runs the other way, as Mantine reads it
const greys: MantineColorsTuple = shades(
  'surface',
  'bg',
  'sunken',
  'line',
  'line-2',
  'control',
  'ink-3',
  'ink-2',
  'ink-2',
  'ink',
)
const darks: MantineColorsTuple = shades(
  'ink',
  'ink-2',
  'ink-3',
  'control',
  'line-2',
  'line',
  'raised',
  'surface',
  'sunken',
  'bg',
)

/**
 * Mantine 9 on our tokens, for the practice's lazy routes only. Controls are as high as ours of the same density, so that
 * both can stand in one row. Defaults are plain objects: naming the components here would load them with every route.
 */
export const mantineTheme = createTheme({
  primaryColor: 'brand',
  primaryShade: 6,
  colors: { ...tones, gray: greys, dark: darks },
  white: 'var(--on-brand)',
  black: 'var(--ink)',
  defaultRadius: 'sm',
  radius: { xs: 'var(--r-1)', sm: 'var(--r-2)', md: 'var(--r-3)', lg: 'var(--r-4)', xl: 'var(--r-full)' },
  shadows: { xs: 'var(--e-1)', sm: 'var(--e-2)', md: 'var(--e-3)', lg: 'var(--e-3)', xl: 'var(--e-3)' },
  spacing: { xs: 'var(--s-1)', sm: 'var(--s-2)', md: 'var(--s-3)', lg: 'var(--s-4)', xl: 'var(--s-6)' },
  fontSizes: { xs: 'var(--t-11)', sm: 'var(--t-12)', md: 'var(--t-13)', lg: 'var(--t-14)', xl: 'var(--t-16)' },
  lineHeights: {
    xs: 'var(--lh-tight)',
    sm: 'var(--lh-snug)',
    md: 'var(--lh-text)',
    lg: 'var(--lh-text)',
    xl: 'var(--lh-text)',
  },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  activeClassName: '',
  components: {
    Input: {
      defaultProps: { size: 'md' },
      vars: () => ({
        wrapper: {
          '--input-height': 'var(--control-h)',
          '--input-fz': 'var(--text-field)',
          '--input-bg': 'var(--raised)',
          '--input-bd': 'var(--control)',
          '--input-padding': '.5rem',
        },
      }),
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      vars: () => ({
        label: { '--input-label-size': 'var(--text-support)' },
        description: { '--input-description-size': 'var(--text-support)' },
        error: { '--input-error-size': 'var(--text-support)' },
        success: {},
      }),
      styles: { label: { fontWeight: 500, color: 'var(--ink-2)' } },
    },
    Badge: { defaultProps: { variant: 'light', tt: 'none', fw: 500 } },
    Button: {
      defaultProps: { variant: 'default' },
      vars: () => ({
        root: {
          '--button-height': 'var(--control-h)',
          '--button-fz': 'var(--control-text)',
          '--button-padding-x': 'var(--control-pad)',
        },
      }),
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: () => ({ root: { '--ai-size': 'var(--control-h)' } }),
    },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs', withThumbIndicator: false } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false, transitionProps: { duration: 120 } } },
    Modal: {
      defaultProps: { radius: 'md', shadow: 'md', padding: 'lg', centered: true, transitionProps: { duration: 180 } },
    },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md', highlightOnHover: false } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
})

/** Mantine's own variables said in tokens. Give it to `MantineProvider` as `cssVariablesResolver`. */
export const mantineVariables: CSSVariablesResolver = () => {
  const scheme: Record<string, string> = {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-error': 'var(--block)',
    '--mantine-color-success': 'var(--done)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--brand)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--surface)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'transparent',
    '--mantine-primary-color-contrast': 'var(--on-brand)',
  }
  for (const [name, shadesOf] of Object.entries(tones)) {
    const [tint, , , , , , solid, strong] = shadesOf
    Object.assign(scheme, {
      [`--mantine-color-${name}-text`]: solid,
      [`--mantine-color-${name}-filled`]: solid,
      [`--mantine-color-${name}-filled-hover`]: strong,
      [`--mantine-color-${name}-light`]: tint,
      [`--mantine-color-${name}-light-hover`]: tint,
      [`--mantine-color-${name}-light-color`]: solid,
      [`--mantine-color-${name}-outline`]: solid,
      [`--mantine-color-${name}-outline-hover`]: tint,
    })
  }
  Object.assign(scheme, {
    '--mantine-color-gray-light': 'var(--sunken)',
    '--mantine-color-gray-light-hover': 'var(--sunken)',
    '--mantine-color-gray-light-color': 'var(--ink-2)',
  })
  return { variables: {}, light: scheme, dark: scheme }
}

/** Ten shades of one tone: tint below, the text-grade colour from 5 on. */
function tone(name: 'brand' | 'felt' | 'block' | 'warn' | 'done' | 'info'): MantineColorsTuple {
  const tint = `var(--${name}-tint)`
  const solid = `var(--${name})`
  const strong = name === 'brand' ? 'var(--brand-strong)' : solid
  return [tint, tint, tint, solid, solid, solid, solid, strong, strong, strong]
}

function shades(...names: [string, string, string, string, string, string, string, string, string, string]) {
  return names.map((name) => `var(--${name})`) as unknown as MantineColorsTuple
}
