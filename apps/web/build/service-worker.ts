import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Plugin, Rolldown } from 'vite'

/** Pages that a runner's phone does not need without a network. */
const NOT_THE_RUNNERS = /\/src\/routes\/(_practice|-palette|open-practice|sign-up|forgot|reset)/

const workerAt = (name: string): string => fileURLToPath(new URL(`../worker/${name}.ts`, import.meta.url))
const PUBLIC = fileURLToPath(new URL('../public', import.meta.url))

const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 20)

/** What a stylesheet loads itself: fonts. */
const fontsOf = (sheet: Rolldown.OutputBundle[string] | undefined): string[] =>
  sheet?.type === 'asset'
    ? [...String(sheet.source).matchAll(/url\(\/(assets\/[^)"']+)\)/g)].map(([, name = '']) => name)
    : []

/** The files that the runner's pages are made of: what the entry and their chunks load, now or later. */
export const runnersFiles = (bundle: Rolldown.OutputBundle): string[] => {
  const found = new Set<string>()
  const addSheet = (file: string) => {
    found.add(file)
    for (const font of fontsOf(bundle[file])) found.add(font)
  }
  // Loaded by the entry, as a stylesheet alone: no chunk tells of it.
  for (const { fileName } of Object.values(bundle)) if (/\/runner-font-[^/]*\.css$/.test(fileName)) addSheet(fileName)
  const open = Object.values(bundle).flatMap((part) => (part.type === 'chunk' && part.isEntry ? [part.fileName] : []))
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = bundle[name]
    if (found.has(name) || chunk?.type !== 'chunk' || NOT_THE_RUNNERS.test(chunk.facadeModuleId ?? '')) continue
    found.add(name)
    for (const file of chunk.viteMetadata?.importedCss ?? []) addSheet(file)
    for (const file of chunk.viteMetadata?.importedAssets ?? []) found.add(file)
    open.push(...chunk.imports, ...chunk.dynamicImports)
  }
  return [...found].sort()
}

/** A worker as one file. `define` as in esbuild: what is put in when the app is built. */
const bundled = async (name: string, define: Record<string, string> = {}): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [workerAt(name)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
  })
  const [file] = outputFiles
  if (!file) throw new Error(`The worker ${name} was not built.`)
  return file.text
}

/** Builds the service worker with the list of files it keeps on a phone. Workbox keeps them; the list is ours, for its own build tool takes them all. Beside it the one that only shows messages. */
export const serviceWorker = (): Plugin => ({
  name: 'strideloom-service-worker',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const page = bundle['index.html']
    if (page?.type !== 'asset') throw new Error('The service worker is built after index.html.')
    const shell = [
      { url: '/index.html', revision: hashOf(page.source) },
      ...readdirSync(PUBLIC).map((name) => ({ url: `/${name}`, revision: hashOf(readFileSync(join(PUBLIC, name))) })),
      // their names change with what is in them
      ...runnersFiles(bundle).map((name) => ({ url: `/${name}`, revision: null })),
    ]
    const source = await bundled('service-worker', { SHELL: JSON.stringify(shell) })
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
    this.emitFile({ type: 'asset', fileName: 'push-worker.js', source: await bundled('push-worker') })
  },
})
