import { appRouter } from '../router.ts'
import type { Caller } from '../testing/world.ts'

/** Every procedure of the api, found at run time: `programs.change` and whether it asks or changes. */
export const procedures = (): { path: string; type: string }[] =>
  Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)
    .map(([path, procedure]) => ({ path, type: procedure._def.type }))
    .sort((a, b) => a.path.localeCompare(b.path))

/** Calls a procedure by its path, as the router would. */
export const callByPath = (caller: Caller, path: string, input: unknown): Promise<unknown> => {
  let at: unknown = caller
  for (const step of path.split('.')) at = (at as Record<string, unknown>)[step]
  return (at as (input: unknown) => Promise<unknown>)(input)
}

/** What a caller is told: the answer, or the refusal in the words it would see. */
export type Told = { ok: true; answer: unknown } | { ok: false; code: string; message: string }

export const tell = async (caller: Caller, path: string, input: unknown): Promise<Told> => {
  try {
    return { ok: true, answer: await callByPath(caller, path, input) }
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    return { ok: false, code: code ?? 'THROWN', message: message ?? String(error) }
  }
}
