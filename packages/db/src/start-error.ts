/**
 * Why Strideloom cannot start, in one plain sentence that says what to do.
 * Whoever starts the program prints `message` alone and ends with exit code 1; every other error is a bug and stays loud.
 */
export class StartError extends Error {
  override name = 'StartError'
}
