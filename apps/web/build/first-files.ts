import type { Plugin, Rolldown } from 'vite'

/** The page of a path without a parameter: `_runner.today.tsx` is `/today`. */
const RUNNER_PAGE = /\/src\/routes\/_runner\.([a-z-]+)\.tsx/
const RUNNER_FRAME = /\/src\/routes\/_runner\.tsx/

/**
 * For each of the runner's pages the files that it is made of beside the entry's own: told with the page itself, they come together with the
 * entry, and not one journey later for each of them (B9).
 */
export const firstFiles = (bundle: Rolldown.OutputBundle): Record<string, string[]> => {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
  const below = (names: readonly string[], found = new Set<string>()): Set<string> => {
    for (const name of names) {
      const chunk = bundle[name]
      if (found.has(name) || chunk?.type !== 'chunk') continue
      found.add(name)
      for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet)
      below(chunk.imports, found)
    }
    return found
  }
  const entry = below(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  const pages = new Map<string, string[]>()
  const frame: string[] = []
  for (const { facadeModuleId, fileName } of chunks) {
    const page = facadeModuleId?.match(RUNNER_PAGE)?.[1]
    if (page) pages.set(`/${page}`, [...(pages.get(`/${page}`) ?? []), fileName])
    else if (facadeModuleId?.match(RUNNER_FRAME)) frame.push(fileName)
  }
  return Object.fromEntries(
    [...pages].map(([path, own]) => [path, [...below([...frame, ...own])].filter((name) => !entry.has(name)).sort()]),
  )
}

/** Writes that list beside `index.html`, for the server. */
export const toldFirst = (): Plugin => ({
  name: 'strideloom-first-files',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = firstFiles(bundle)
    if (!files['/today']?.length)
      throw new Error('Nothing was found that Today is made of: have its routes another name?')
    this.emitFile({ type: 'asset', fileName: 'first-files.json', source: JSON.stringify(files) })
  },
})
