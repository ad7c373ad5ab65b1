/** Hands text or bytes to the browser as a download. */
export const saveFile = (name: string, content: BlobPart, type = 'application/json'): void => {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
