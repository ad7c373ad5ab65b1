import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { pages } from './pages.ts'

const serve = async (files: Record<string, string>): Promise<(path: string) => Promise<Response>> => {
  const folder = mkdtempSync(join(tmpdir(), 'strideloom-pages-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const server = createServer(express().use(pages(folder)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return (path) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
}

test('B9 a page of the runner tells what it is made of, and who is signed in is asked with it; others tell nothing', async () => {
  const get = await serve({
    'index.html': '<!doctype html>',
    'first-files.json': JSON.stringify({ '/today': ['assets/today-1.js', 'assets/today-1.css'] }),
  })
  const today = await get('/today?from=mail')
  expect(today.headers.get('link')?.split(', ')).toEqual([
    '</assets/today-1.js>; rel=modulepreload',
    '</assets/today-1.css>; rel=preload; as=style; crossorigin',
    '</api/trpc/people.me?batch=1&input=%7B%7D>; rel=preload; as=fetch; crossorigin',
  ])
  for (const path of ['/index.html', '/', '/runners', '/today/else', '/constructor'])
    expect([path, (await get(path)).headers.get('link')]).toEqual([path, null])
})

test('without that list pages come all the same', async () => {
  const get = await serve({ 'index.html': '<!doctype html>' })
  const today = await get('/today')
  expect([today.status, today.headers.get('link'), await today.text()]).toEqual([200, null, '<!doctype html>'])
})
