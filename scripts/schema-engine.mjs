#!/usr/bin/env node
// Stands in for Prisma's schema engine, which its commands would download from a host of their own at first use.
// PRISMA_SCHEMA_ENGINE_BINARY points here (scripts/prisma.mjs sets it): the same JSON-RPC over standard input and
// output, answered by the same engine compiled to WebAssembly, over our driver. Where the downloaded engine is at
// hand, Prisma's commands work without this file just as well.
//
// The shadow database, in which migrations are replayed, is a scratch database of an embedded PostgreSQL started for
// the purpose: no live database is touched, and none needs to be there.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { register } from 'tsx/esm/api'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
})
const liveUrl = JSON.parse(values.datasource ?? '{}').url || null

/** The one-byte type of PostgreSQL's catalogs ("char"), which the adapter does not know, and one that reads the same. */
const CHAR = 18
const BPCHAR = 1042

const charColumns = new WeakMap()

class CatalogPool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args)
    if (result.rows) charColumns.set(result.rows, result.fields?.map((field) => field.dataTypeID === CHAR) ?? [])
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = BPCHAR
    return result
  }
}

let scratch = null

/** The address of a new, empty database of the scratch server, which starts at the first call. */
async function scratchDatabase() {
  scratch ??= startScratch()
  const { url, createDatabase } = await scratch
  return createDatabase({ url }, `scratch_${randomUUID().replaceAll('-', '')}`)
}

async function startScratch() {
  register()
  const { createDatabase, openScratch } = await import('../packages/db/src/embedded/scratch.ts')
  return { ...(await openScratch()), createDatabase }
}

async function connect(url) {
  const adapter = await new PrismaPg(new CatalogPool({ connectionString: url }), {
    disposeExternalPool: true,
  }).connect()
  // The adapter would cut a script at every semicolon, also inside a function's body.
  adapter.executeScript = async (sql) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] }))
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query)
    const isChar = charColumns.get(answer.rows)
    return {
      ...answer,
      columnTypes: answer.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)),
    }
  }
  return adapter
}

// Where the engine, should it break down, leaves its last words.
let lastWords = null
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (lastWords = message) }

async function createEngine() {
  const wasm = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')),
    'schema_engine_bg.wasm',
  )
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => connect(liveUrl ?? (await scratchDatabase())),
    connectToShadowDb: async () => connect(await scratchDatabase()),
  })
  const datamodels = values.datamodels?.map((file) => [file, readFileSync(file, 'utf8')])
  return glue.SchemaEngine.new({ datamodels }, () => {}, factory)
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

let engine = null

let answering = null

async function answer({ id, method, params }) {
  answering = id
  try {
    if (method === 'evaluateDataLoss') {
      throw new Error(
        'The rest of "migrate dev" is not in this engine: npm run db:migrate -- --name … writes migrations.',
      )
    }
    engine ??= createEngine()
    const name = method === 'getDatabaseVersion' ? 'version' : method
    const result = (await (await engine)[name](params)) ?? {}
    if (method === 'diff' && result.stdout) send({ id: 0, method: 'print', params: { content: result.stdout } })
    send({ id, result })
  } catch (error) {
    fail(id, error)
  }
}

function fail(id, error) {
  send({ id, error: { code: 4466, message: 'The schema engine failed.', data: described(error) } })
}

/** The engine's own errors carry JSON in their message. */
function described(error) {
  const plain = {
    is_panic: lastWords !== null,
    message: lastWords ?? error.message ?? String(error),
    error_code: error.code ?? null,
    meta: null,
  }
  try {
    return { ...plain, ...JSON.parse(plain.message) }
  } catch {
    return plain
  }
}

/** `cli can-connect-to-database` and the like: the one thing asked by argument instead of by message. */
async function runCli(command) {
  try {
    if (command !== 'can-connect-to-database') throw new Error('Make the database first (CREATE DATABASE …).')
    const client = new pg.Client({ connectionString: liveUrl ?? '' })
    await client.connect()
    await client.end()
    process.stdout.write('Connection successful\n')
  } catch (error) {
    const fields = { message: error.message || error.code, error_code: error.code === '3D000' ? 'P1003' : 'P1001' }
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', fields, target: 'schema_engine::logger' })}\n`)
    process.exitCode = 1
  }
}

async function finish() {
  await (await scratch)?.remove()
  process.exit()
}

// Prisma's command ends its engine with a signal, while the scratch server still runs.
process.once('SIGTERM', finish)
process.once('SIGINT', finish)

// A breakdown surfaces outside of the call that caused it. Left alone, Prisma's command would take silence for success.
process.once('uncaughtException', (error) => {
  fail(answering, error)
  finish()
})

if (values.version) {
  process.stdout.write('schema-engine-wasm\n')
} else if (positionals[0] === 'cli') {
  await runCli(positionals[1])
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    const message = line.trim() ? JSON.parse(line) : {}
    if (message.method) await answer(message)
  }
  await finish()
}
