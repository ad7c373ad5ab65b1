/** How large somebody reads, on top of what their browser says: all of the app follows the root's font size. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export const isTextSize = (value: unknown): value is TextSize => TEXT_SIZES.some((size) => size === value)
