/** Did the database refuse a row because its key is taken? */
export function isDuplicate(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return (
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY' ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === UNIQUE_VIOLATION
  )
}

/** PostgreSQL's code. */
const UNIQUE_VIOLATION = '23505'
