import type { Actor } from '../../domain/audit/actor.ts'
import { openEntry, saveDraft, type Draft } from '../../domain/content/editing.ts'
import type { Version } from '../../domain/content/entries.ts'
import type { Kind } from '../../domain/content/kinds.ts'
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
    const opened = await openEntry(db, kind, id)
    if (!opened) throw new UserError('not_found', `${kind}.not_found`)
    return isSameText(draft, opened.version) ? undefined : opened.version
  }
}

function isSameText(one: Draft, other: Draft): boolean {
  const essence = ({ title, summary, fields, body }: Draft) =>
    JSON.stringify([title, summary, fields, body.blocks.map(({ type, data }) => [type, data])])
  return essence(one) === essence(other)
}
