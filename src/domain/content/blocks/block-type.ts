import type { z } from 'zod'
import type { Photo } from '../../media/photos.ts'
import type { BlockView, ContactChannel } from '../../themes/contract.ts'
import type { Live, Want } from './live.ts'

export interface BlockIssue {
  /** Key in src/locales/id.json. */
  messageKey: string
  values?: Record<string, string | number>
  /** Field of the block to mend it in: `items.0.question`; without it the block as a whole. */
  field?: string
}

/** What a view needs besides the block's own data. */
export interface BlockContext {
  photos: ReadonlyMap<string, Photo>
  /** Where this reader fetches photos: differs between the public site and the newsroom's preview. */
  photoBase: string
  /** Rows that the blocks asked for. */
  live: Live
  now: string
  office: {
    /** Where this site is searched. */
    searchUrl: string
    /** Where a citizen asks for a document that is not there; null: nowhere yet. */
    requestUrl: string | null
    channels: ContactChannel[]
    showCounter: boolean
    newsLayout: 'utama-dan-daftar' | 'daftar'
  }
}

/** One kind of block: the form, the validator, the search text and the theme share its schema. */
export interface BlockType<Data> {
  type: string
  schema: z.ZodType<Data>
  /** Plain text for search, reading time and share cards. */
  text(data: Data): string
  /** What stands between this block and the public. */
  issues(data: Data): BlockIssue[]
  photoIds?(data: Data): string[]
  /** What it shows of the office's other content, read together for the whole page. */
  wants?(data: Data): Want | undefined
  /** Instants at which it will look different by itself. */
  changesAt?(data: Data): string[]
  /** undefined: there is nothing to show now. */
  view(data: Data, context: BlockContext): BlockView | undefined
}
