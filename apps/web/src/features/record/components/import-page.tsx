import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, useId, useState } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { domainCode } from '../../../lib/server-error.ts'
import { useImportRecord } from '../hooks.ts'
import { type ReadFile, readFile } from '../read-file.ts'
import { FilePreview } from './file-preview.tsx'
import classes from './import-page.module.css'
import { ImportTrouble } from './import-trouble.tsx'
import { NotPlanned } from './not-planned.tsx'

type Chosen = { fileName: string; read: ReadFile }

/** A runner who comes from another practice: choose the file, look at it, bring it in. */
export const ImportPage = () => {
  usePageTitle('Import a record')
  const navigate = useNavigate()
  const field = useId()
  const bring = useImportRecord()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isReading, setReading] = useState(false)

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

  const submit = async (document: unknown) => {
    const { runnerId, name, notPlanned } = await bring.mutateAsync({ document })
    if (notPlanned.length > 0) return
    await navigate({ to: '/runners/$runnerId', params: { runnerId } })
    showToast({ sentence: `${name} is here, with everything. You answer for them; invite them when you like.` })
  }

  const read = chosen?.read
  const done = bring.data
  if (done && done.notPlanned.length > 0) return <NotPlanned {...done} />
  return (
    <div className={classes.page}>
      <h1>Import a record from a file</h1>
      <p className={classes.lead}>
        Another practice saves it with “Export the record”, in the menu beside the runner’s name. Everything comes
        along: tests, findings, programs, sessions, runs and answers, with who wrote them. The runner’s account does
        not: you invite them.
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
          {bring.isError && <ImportTrouble title="Not imported." error={bring.error} />}
          <div className={classes.actions}>
            {domainCode(bring.error) !== 'record-is-here' && (
              <Button
                look="main"
                big
                busy={bring.isPending}
                onClick={() => void submit(read.document).catch(() => undefined)}
              >
                Import {read.summary.name}
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
