import type { z } from 'zod'
import type { Photo } from '../../media/photos.ts'
import type { BlockView } from '../../themes/contract.ts'

export interface BlockIssue {
  /** Key in src/locales/id.json. */
  messageKey: string
  values?: Record<string, string>
}

/** What a view needs besides the block's own data. */
export interface BlockContext {
  photos: ReadonlyMap<string, Photo>
  /** Where this reader fetches photos: differs between the public site and the newsroom's preview. */
  photoBase: string
}

/** One kind of block: the form, the validator, the search text and the theme share its schema. */
export interface BlockType<Data> {
  type: string
  schema: z.ZodType<Data>
  /** Plain text for search, reading time and share cards. */
  text(data: Data): string
  /** What stands between this block and the public. */
  issues(data: Data): BlockIssue[]
  photoIds(data: Data): string[]
  view(data: Data, context: BlockContext): BlockView | undefined
}
