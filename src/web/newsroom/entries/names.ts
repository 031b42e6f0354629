/** Names in the form of an entry: `f.place`, `b.<block>.items.0.question`; `blok` lists the blocks in their order. */
export const FIELDS = 'f'
export const BLOCKS = 'blok'
export const STEP = 'aksi'
/** The id that the next block will have, so that the page can lead to it. */
export const NEW_BLOCK = 'blokBaru'

export function blockName(id: string): string {
  return `b.${id}`
}

/** Where a control's name leads: to a block, one of its fields, or a field of the kind. */
export function placeNamed(name: string): { block?: string; path: string[] } | undefined {
  const [root, ...rest] = name.split('.')
  if (root === FIELDS) return { path: rest }
  const [block, ...path] = rest
  return root === 'b' && block ? { block, path } : undefined
}
