const MOST = 500

/**
 * Names for prepared statements: PostgreSQL parses and plans a statement once a connection instead of every time.
 * Statements beyond the first 500 (lists of different lengths make many) stay unnamed, so that memory stays bounded;
 * so do those without parameters, which may hold several commands and gain nothing.
 */
export const statementNames = (): ((query: { sql: string; args: unknown[] }) => string) => {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    if (args.length === 0) return ''
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}
