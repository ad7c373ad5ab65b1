import { open } from 'node:fs/promises'

/** Whether a file is an archive, by its first bytes: names lie. */
export const isZipFile = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const head = buffer.toString('latin1', 0, bytesRead)
    return head === 'PK\u0003\u0004' || head === 'PK\u0005\u0006'
  } finally {
    await file.close()
  }
}
