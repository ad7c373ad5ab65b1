import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, useId, useState } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { domainCode, fieldErrors } from '../../../lib/server-error.ts'
import { useImportRecord } from '../hooks.ts'
import { type ReadFile, readFile } from '../read-file.ts'
import { CameIn } from './came-in.tsx'
import { FilePreview } from './file-preview.tsx'
import classes from './import-page.module.css'
import { ImportTrouble } from './import-trouble.tsx'

type Chosen = { fileName: string; read: ReadFile }

/** A runner who comes from another practice: choose the file, look at it, bring it in. */
export const ImportPage = () => {
  usePageTitle('Import a record')
  const navigate = useNavigate()
  const field = useId()
  const bring = useImportRecord()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isReading, setReading] = useState(false)
  /** Of a document that names nobody. */
  const [name, setName] = useState('')

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    bring.reset()
    setReading(true)
    setChosen({ fileName: file.name, read: await readFile(file) })
    setReading(false)
    // The same file, mended, is a choice again.
    target.value = ''
  }

  const submit = async ({ document, summary }: Extract<ReadFile, { document: unknown }>) => {
    const came = await bring.mutateAsync(summary.name === null ? { document, name } : { document })
    const { runnerId, notPlanned, leftOut } = came
    if (notPlanned.length + leftOut.length > 0) return
    await navigate({ to: '/runners/$runnerId', params: { runnerId } })
    showToast({ sentence: `${came.name} is here, with everything. You answer for them; invite them when you like.` })
  }

  const read = chosen?.read
  const done = bring.data
  const wrongName = fieldErrors(bring.error).name
  if (done && done.notPlanned.length + done.leftOut.length > 0) return <CameIn {...done} />
  return (
    <div className={classes.page}>
      <h1>Import a record from a file</h1>
      <p className={classes.lead}>
        Another practice saves it with “Export the record”, in the menu beside the runner’s name. Everything comes
        along: tests, findings, programs, sessions, runs and answers, with who wrote them. The runner’s account does
        not: you invite them. A record that another program wrote comes in as far as it goes, and what it cannot say
        stays empty.
      </p>
      <div className={classes.choose}>
        <label
          htmlFor={field}
          className={buttonClass({ look: read && !read.complaints ? 'quiet' : 'main', big: true })}
        >
          {chosen ? 'Choose another file' : 'Choose a file'}
        </label>
        <input
          id={field}
          className={classes.file}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event)}
        />
        <span role="status" className={classes.name}>
          {isReading ? 'Reading the file' : chosen?.fileName}
        </span>
      </div>
      {read?.complaints && <ImportTrouble title="This file cannot be imported." complaints={read.complaints} />}
      {read && !read.complaints && (
        <>
          <FilePreview summary={read.summary} />
          {read.summary.name === null && (
            <TextField
              label="Their name"
              hint="The file does not say it."
              required
              autoComplete="off"
              maxLength={120}
              value={name}
              onChange={setName}
              {...(wrongName && { error: wrongName })}
            />
          )}
          {bring.isError && !wrongName && <ImportTrouble title="Not imported." error={bring.error} />}
          <div className={classes.actions}>
            {domainCode(bring.error) !== 'record-is-here' && (
              <Button look="main" big busy={bring.isPending} onClick={() => void submit(read).catch(() => undefined)}>
                Import {read.summary.name ?? (name.trim() || 'this record')}
              </Button>
            )}
            <Link to="/runners" className={buttonClass({ look: 'quiet', big: true })}>
              Not now
            </Link>
          </div>
        </>
      )}
      {bring.isPending && (
        <Notice kind="info" announce>
          The record is read in and checked. Years of it take some seconds.
        </Notice>
      )}
    </div>
  )
}
