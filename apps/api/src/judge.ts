/** `npm run -s judge`: one runner's record as a file, what is concluded from it as JSON (record.md of the clinical reference). */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { complaintAboutMoment } from '@strideloom/domain/calendar/instant-schema.ts'
import { conclude } from '@strideloom/domain/outlook/conclude.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'

/** What was asked, or the record, cannot be read (record.md). */
const UNREADABLE = 2

const refuse = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(UNREADABLE)
}

const readArguments = () => {
  try {
    return parseArgs({ options: { at: { type: 'string' } }, allowPositionals: true })
  } catch {
    return null
  }
}

const readJson = (file: string): unknown => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return refuse(`There is no readable file at ${file}.`)
  }
  try {
    // Some editors begin a file with a mark that nobody sees.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

const given = readArguments()
const file = given?.positionals[0]
const at = given?.values.at
if (file === undefined || given?.positionals.length !== 1 || at === undefined)
  refuse('Say it like this: npm run -s judge -- record.json --at 2026-06-12T08:15:00+02:00')
else if (complaintAboutMoment(at) !== null) refuse(`--at: ${complaintAboutMoment(at)}`)
else {
  const { record, complaints } = readRecord(readJson(file))
  if (record) process.stdout.write(`${JSON.stringify(conclude(record, at), null, 2)}\n`)
  else refuse(complaints.join('\n'))
}
