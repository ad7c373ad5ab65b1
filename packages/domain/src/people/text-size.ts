/** How large somebody reads, on top of what their browser says: all of the app follows the root's font size. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof TEXT_SIZES)[number]
