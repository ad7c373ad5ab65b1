/** Ends with the work, whatever came of it, or after so many milliseconds: what a browser keeps must not keep anybody waiting. */
export const atMost = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, milliseconds))])
