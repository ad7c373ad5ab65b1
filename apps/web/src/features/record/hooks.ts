import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { recordFileName } from './record-file-name.ts'
import { saveFile } from './save-file.ts'

/** Fetches the whole record as it is now and hands it to the browser as a file. Nothing of it is kept here. */
export const useExportRecord = (runnerId: string) =>
  useMutation({
    mutationFn: async ({ name, today }: { name: string; today: string }) => {
      const options = trpc.record.export.queryOptions({ runnerId }, { staleTime: 0, gcTime: 0 })
      const document = await queryClient.fetchQuery(options)
      const fileName = recordFileName(name, today)
      saveFile(fileName, JSON.stringify(document, null, 1))
      return fileName
    },
    onMutate: () => showToast({ sentence: 'The record is put together.' }),
    onSuccess: (fileName) => showToast({ sentence: `Saved as ${fileName}. It holds health data: keep it safe.` }),
    onError: (error) => showToast({ sentence: `The record was not saved. ${sentenceOf(error)}` }),
  })

/** Brings a record in; the lists of runners are asked anew. */
export const useImportRecord = () =>
  useMutation(
    trpc.record.import.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.people.runners.pathFilter()),
    }),
  )
