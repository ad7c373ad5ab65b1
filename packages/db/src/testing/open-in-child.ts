// Run as a program: opens the data folder given, prints the address as its first line, and stays until its input ends.
// With `write` it makes a table and prints each number that the database has acknowledged.
import pg from 'pg'
import { openDatabase } from '../open-database.ts'
import { StartError } from '../start-error.ts'

const [dataDir = '', write] = process.argv.slice(2)

try {
  const database = await openDatabase({ dataDir })
  process.stdout.write(`${database.url}\n`)
  process.stdin.resume().on('end', async () => {
    await database.close()
    process.exit(0)
  })
  if (write) {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query('CREATE TABLE IF NOT EXISTS written (n serial)')
    for (;;) {
      const { rows } = await client.query('INSERT INTO written DEFAULT VALUES RETURNING n')
      process.stdout.write(`${rows[0].n}\n`)
    }
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(error.message)
  process.exit(1)
}
