import fc from 'fast-check'
import { type Setting, type SettingGroups, settingAt } from '../setting.ts'
import { applicableSettings, SETTING_IDS, type SettingChange } from './setting-changes.ts'
import { SETTINGS } from './thresholds.ts'

const anyValue = ({ least, most, step = 1 }: Setting): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.ceil(least / step - 1e-9), max: Math.floor(most / step + 1e-9) })
    .map((steps) => Number((steps * step).toFixed(2)))

/** Any numbers that a practice may have for its own, alone and beside each other. */
export const admittedSettings: fc.Arbitrary<SettingChange[]> = fc
  .subarray([...SETTING_IDS])
  .chain((ids) =>
    fc.tuple(
      ...ids.map((setting) =>
        anyValue(settingAt(SETTINGS as SettingGroups, setting) as Setting).map((value) => ({ setting, value })),
      ),
    ),
  )
  .map((changes) => applicableSettings(changes).settings)
