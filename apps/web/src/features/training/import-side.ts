/** Whose runs are brought, and by whom: the runner's own, or a runner's by their practice. */
export type ImportSide = { by: 'runner' | 'practice'; runnerId: string }
