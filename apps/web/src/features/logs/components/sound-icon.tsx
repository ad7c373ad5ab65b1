import { Icon, type IconProps } from '@strideloom/ui/glyph/icon.tsx'

/** A loudspeaker, struck through while it is silent. Here and not with the glyphs, which every first screen loads (B6). */
export const SoundIcon = ({ isOn, ...props }: IconProps & { isOn: boolean }) => (
  <Icon {...props}>
    <path d="M2.4 6.2h2.4l3.4-3v9.6l-3.4-3H2.4z" />
    {isOn ? <path d="M10.6 5.8a3 3 0 0 1 0 4.4M12.6 4a5.6 5.6 0 0 1 0 8" /> : <path d="m10.8 6 3.6 4m0-4-3.6 4" />}
  </Icon>
)
