import type { DocumentFile } from './document-files.ts'

const SLUG_LENGTH_MAX = 60
/** What `fileUrl` makes of any name, or an entry's slug with `.pdf`. */
const FILE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,99})\.pdf$/

/** `/berkas/<id>/renstra-2026.pdf`: readable in a browser and in the folder it is saved to. */
export function fileUrl(
  file: Pick<DocumentFile, 'id' | 'original_name'> | { id: string; name: string },
): string {
  const name = 'name' in file ? file.name : file.original_name
  return `/berkas/${file.id}/${slugOf(name)}.pdf`
}

export function isFileName(name: string): boolean {
  return FILE_NAME.test(name)
}

function slugOf(name: string): string {
  const plain = name
    .replace(/\.pdf$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH_MAX)
  return plain.replace(/^-|-$/g, '') || 'dokumen'
}
