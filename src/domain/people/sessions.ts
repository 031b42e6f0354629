export interface StoredSession {
  /** SHA-256 of the surface and the session id, hex. */
  digest: string
  person_id: string | null
  content: string
  expires_at: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    sessions: StoredSession
  }
}
