import { parentPort } from 'node:worker_threads'
import { readUpload, type UploadToRead } from './features/training/activity-files/read-upload.ts'
import { Unreadable } from './features/training/activity-files/unreadable.ts'

// A thread of its own for decoding: whatever a file does to it, requests of others go on. Started by activity-reader.ts.
parentPort?.on('message', async (upload: UploadToRead) => {
  try {
    parentPort?.postMessage({ read: await readUpload(upload) })
  } catch (error) {
    if (error instanceof Unreadable) parentPort?.postMessage({ refused: error.message })
    else parentPort?.postMessage({ refused: 'This file cannot be read.', trouble: (error as Error).stack })
  }
})
