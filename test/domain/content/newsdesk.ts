import { systemClock } from '../../../src/platform/clock.ts'
import { connect } from '../../../src/platform/db/connect.ts'
import { openTenant } from '../../../src/platform/db/fleet-db.ts'
import { newId } from '../../../src/platform/ids.ts'
import { fromMarks } from '../../../src/domain/content/blocks/teks/marks.ts'
import { textBlock } from '../../../src/domain/content/body.ts'
import { saveDraft } from '../../../src/domain/content/editing.ts'
import { parseFields } from '../../../src/domain/content/kinds.ts'
import { publishEntry } from '../../../src/domain/content/publishing.ts'
import type { Actor } from '../../../src/domain/audit/actor.ts'

/** A process that writes and publishes without end, and says what is done once it is done. */
const [address = '', tenantId = ''] = process.argv.slice(2)
const database = connect(address)
const editor: Actor = { personId: null, name: 'Penyunting Contoh', role: 'editor' }
const doc = fromMarks('Petugas datang ke kantor wali nagari.').toJSON() as unknown

for (;;) {
  const id = newId()
  const title = `Kabar ${id}`
  const fields = parseFields('article', { category: 'layanan' })
  const draft = {
    title,
    summary: 'Ringkasan.',
    fields,
    body: { v: 1 as const, blocks: [textBlock({ doc })] },
  }
  const db = () => openTenant(database, systemClock, tenantId)
  await saveDraft(db(), editor, 'article', id, draft, 0)
  process.stdout.write(`saved ${id}\n`)
  await publishEntry(db(), editor, 'article', id)
  process.stdout.write(`published ${id}\n`)
}
