import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { fillFromBlueprint, type Blueprint } from './blueprint.ts'
import { forget } from './finding.ts'

/** Puts these pages and services in the place of the blueprint's: pages by slug, services as a whole. */
export async function replaceSeeds(
  db: TenantDb,
  seeds: Pick<Blueprint, 'pages' | 'services'>,
): Promise<void> {
  await db.transaction(async (db) => {
    const replaced = await db
      .from('entries')
      .where((entry) =>
        entry.where({ kind: 'service' }).orWhereIn(
          'slug',
          seeds.pages.map(({ slug }) => slug),
        ),
      )
      .whereNot({ kind: 'article' })
      .select('id')
    for (const { id } of replaced) {
      await forget(db, id)
      await db.update('entries', { id }, { published_revision: null, draft_revision: null })
      await db.remove('revisions', { entry_id: id })
      await db.remove('entries', { id })
    }
    await fillFromBlueprint(db, seeds)
  })
}
