/**
 * Text that a person typed, as it is kept: trimmed, normalised to NFC, without control characters but tab and line breaks; lone
 * surrogates and NUL (which PostgreSQL refuses) cannot pass. Cleaned twice it is the same. Without zod, for the phone.
 */
export const cleanText = (value: string): string =>
  value
    .toWellFormed()
    // before NFC: what stood on both sides of one may become a single character
    .replace(/\p{Cc}/gu, (control) => ('\t\n\r'.includes(control) ? control : ''))
    .normalize('NFC')
    .trim()

/** Whether anything of it can be seen: not only spaces, joiners and other characters without a shape. U+2800 is an empty Braille cell. */
export const isVisible = (text: string): boolean => /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
