import { z } from 'zod'
import type { Actor } from '../../domain/audit/actor.ts'
import { saveDraft, type Draft } from '../../domain/content/editing.ts'
import { findDraft, findEntry, type Version } from '../../domain/content/entries.ts'
import type { Kind } from '../../domain/content/kinds.ts'
import type { Issue } from '../../domain/content/publishing.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'

/**
 * Saves the text, or gives back the version that somebody saved in between. The same form sent twice is no conflict:
 * what it says is stored already.
 */
export async function saveUnlessChanged<K extends Kind>(
  db: TenantDb,
  actor: Actor,
  kind: K,
  id: string,
  draft: Draft<K>,
  base: number,
): Promise<Version<K> | undefined> {
  try {
    await saveDraft(db, actor, kind, id, draft, base)
    return undefined
  } catch (error) {
    if (!(error instanceof UserError && error.refusal === 'conflict')) throw error
    const theirs = await findDraft(db, kind, await findEntry(db, kind, id))
    return isSameText(draft, theirs) ? undefined : theirs
  }
}

function isSameText(one: Draft, other: Draft): boolean {
  const essence = ({ title, summary, fields, body }: Draft) =>
    JSON.stringify([title, summary, fields, body.blocks.map(({ type, data }) => [type, data])])
  return essence(one) === essence(other)
}

/** What still stands before the public, shown at the fields as if the form had said it. */
export function issuesAsErrors(issues: readonly Issue[]): z.ZodError {
  return new z.ZodError(
    issues.map(({ field, messageKey }) => ({
      code: 'custom',
      path: [field],
      message: messageKey,
      input: '',
    })),
  )
}
