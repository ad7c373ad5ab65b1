import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { OwnRecord } from '@strideloom/domain/record/own-tables.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { recordFileName } from './record-file-name.ts'
import { saveFile } from './save-file.ts'

export type Shape = 'json' | 'csv'

/** Hands the record to the browser as a file. Returns its name. */
const save = async (record: OwnRecord, shape: Shape, { name, timeZone }: { name: string; timeZone: string }) => {
  const day = dayOf(record.exportedAt, timeZone)
  const file = recordFileName(name, day, shape === 'json' ? 'json' : 'csv.zip')
  if (shape === 'json') saveFile(file, JSON.stringify(record, null, 1))
  else {
    const { zipTables } = await import('./zip-tables.ts')
    saveFile(file, zipTables(record), 'application/zip')
  }
  return file
}

/** Asked anew each time, at once where there is no network, and kept nowhere here. */
const ASKED = { staleTime: 0, gcTime: 0, networkMode: 'always', retry: false } as const

/** Everything about the runner themself, as it is now. */
export const useTakeAlong = (who: { name: string; timeZone: string }) =>
  useMutation({
    mutationFn: async (shape: Shape) =>
      save(await queryClient.fetchQuery(trpc.record.mine.queryOptions(undefined, ASKED)), shape, who),
  })

/** The signed records that are kept of somebody who was erased, as they are stored. */
export const useSaveKept = () =>
  useMutation({
    mutationFn: async (id: string) => {
      const kept = await queryClient.fetchQuery(trpc.record.erasure.kept.queryOptions({ id }, ASKED))
      const file = `strideloom-kept-${id}.json`
      saveFile(file, JSON.stringify(kept, null, 1))
      return file
    },
    onSuccess: (file) => showToast({ sentence: `Saved as ${file}. It holds health data: keep it safe.` }),
    onError: (error) => showToast({ sentence: `No file was made. ${sentenceOf(error)}` }),
  })

/** The same tables for a therapist, to hand over. */
export const useExportTables = (runnerId: string) =>
  useMutation({
    mutationFn: async (who: { name: string; timeZone: string }) =>
      save(await queryClient.fetchQuery(trpc.record.tables.queryOptions({ runnerId }, ASKED)), 'csv', who),
    onMutate: () => showToast({ sentence: 'The tables are put together.' }),
    onSuccess: (file) => showToast({ sentence: `Saved as ${file}. It holds health data: keep it safe.` }),
    onError: (error) => showToast({ sentence: `The tables were not saved. ${sentenceOf(error)}` }),
  })
