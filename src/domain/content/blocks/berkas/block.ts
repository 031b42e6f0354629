import { z } from 'zod'
import { documentCard } from '../../cards.ts'
import { ids, line } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import type { Want } from '../live.ts'

const FILES_MAX = 10

const schema = z.object({ title: line(100), documents: ids(FILES_MAX, 'documents') })
type FilesData = z.infer<typeof schema>

export const berkas: BlockType<FilesData> = {
  type: 'berkas',
  schema,
  text: ({ title }) => title,
  issues: ({ documents }) =>
    documents.length === 0 ? [{ messageKey: 'blok.berkas.empty', field: 'documents' }] : [],
  wants,
  view(data, { live }) {
    const files = live.rows(wants(data)).rows.flatMap((row) => documentCard(row).file ?? [])
    return files.length > 0 ? { type: 'berkas', title: data.title || null, files } : undefined
  },
}

function wants({ documents }: FilesData) {
  return {
    ...{ of: 'documents' as const, class: null, type: null, year: null },
    ...{ ids: documents, limit: FILES_MAX },
  } satisfies Want
}
