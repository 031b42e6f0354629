import { pino, type Logger } from 'pino'

export type { Logger }

/** Structured lines on standard output. Keys that could hold a secret or a person's data are cut out. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: {
      paths: ['password', 'email', 'phone', 'cookie', '*.password', '*.email', '*.phone', '*.cookie'],
      remove: true,
    },
  })
}
