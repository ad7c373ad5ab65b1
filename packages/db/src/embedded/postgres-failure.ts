import { StartError } from '../start-error.ts'

const CAUSES: [RegExp, string][] = [
  [/no space left on device|check free disk space|disk quota exceeded/i, 'the disk is full: make room and start again'],
  [/read-only file system/i, 'its folder is on a read-only disk: set STRIDELOOM_DATA to a folder that can be written'],
  [
    /GLIBC|GLIBCXX|error while loading shared libraries|image not found|cannot execute binary|ENOENT|Exec format/,
    'this system is too old or of another kind (it needs glibc 2.27 or newer): set DATABASE_URL to a PostgreSQL server instead',
  ],
  [
    /not compatible with this version of PostgreSQL|incompatible with server/i,
    'its data was made by another version of PostgreSQL: use the version of Strideloom that made it',
  ],
  [
    /has wrong ownership|permission denied|EACCES|EPERM/i,
    'its files belong to somebody else: start Strideloom as the same user as before',
  ],
  [/shared memory segment|semaphores|cannot allocate memory/i, 'the system grants too little memory: free some memory'],
]

/**
 * One sentence for PostgreSQL not getting up: the known causes in our words, else its own last complaint.
 * `what` begins the sentence; `said` is what the program printed; `log` is where more of it stands.
 */
export function postgresFailure(what: string, said: string, log?: string): StartError {
  const known = CAUSES.find(([pattern]) => pattern.test(said))
  if (known) return new StartError(`${what}: ${known[1]}.`)
  const lines = said.trim().split('\n')
  const complaint = lines.findLast((line) => /\b(FATAL|PANIC|error)\b/.test(line)) ?? lines.at(-1) ?? ''
  const words = complaint.replace(/^.*?\b(FATAL|PANIC|error):\s*/, '').replace(/\.$/, '')
  return new StartError(`${what}: ${words || 'it gave no reason'}.${log ? ` More is in ${log}.` : ''}`)
}
