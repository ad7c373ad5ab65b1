import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { chooseTheme, useTheme } from '../../../lib/theme.ts'

/** Light, dark or as the system; kept on this device. */
export const ThemeChoice = () => (
  <SegmentedControl
    label="Colours on this device"
    look="boxes"
    options={[
      { value: 'system', label: 'System' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ]}
    value={useTheme()}
    onChange={chooseTheme}
  />
)
