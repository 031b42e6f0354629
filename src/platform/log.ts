import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger }

/** Structured lines on standard output. Keys that could hold a secret or a person's data are cut out. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { err: errorOnly },
      redact: {
        paths: ['password', 'email', 'phone', 'cookie', '*.password', '*.email', '*.phone', '*.cookie'],
        remove: true,
      },
    },
    destination,
  )
}

/** Not its other properties: PostgreSQL's `detail` repeats the values of a refused row. */
function errorOnly(error: Error & { code?: unknown }) {
  const { name, message, stack, code, cause } = error
  return { name, message, stack, code, ...(cause instanceof Error ? { cause: cause.stack } : {}) }
}
