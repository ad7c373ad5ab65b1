/** What the embedded server is started with, over PostgreSQL's defaults. Writes wait for the disk: `fsync` stays on. */
export const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // No socket file: its path may be too long for the system, and the port does.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failed statement is the program's to report. Here it would put what people wrote into a log file.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** For clusters that live as long as a test run. */
export const UNSAFE_SETTINGS: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
}
