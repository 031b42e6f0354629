import type { Response } from 'express'
import { pacedFiles } from '../../platform/http/paced-files.ts'

type Options = NonNullable<Parameters<Response['sendFile']>[1]>

/** How `sendFile` sends what the store keeps: the caller has set the headers. */
export const storedFile: Options = {
  cacheControl: false,
  lastModified: false,
  // The store's names are safe; a data folder below `.something` must not hide them.
  dotfiles: 'allow',
  // Its types do not name what it hands on to the stream.
  ...{ fs: pacedFiles, highWaterMark: 16_384 },
}
