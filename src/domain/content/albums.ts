import type { TenantDb } from '../../platform/db/tenant-db.ts'

/** How many pictures each of these published albums shows. */
export async function countAlbumPhotos(db: TenantDb, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = (await db
    .from('entry_photos')
    .whereIn('entry_id', ids)
    .groupBy('entry_id')
    .select('entry_id', db.raw('count(*) as total'))) as unknown as { entry_id: string; total: number }[]
  return new Map(rows.map(({ entry_id, total }) => [entry_id, total]))
}
