import { isWritten, type English } from '../../../domain/content/kinds/english.ts'
import type { PageView } from '../../../domain/themes/contract.ts'

/** The page in both languages; nothing while it is in one only. */
export function alternatesOf(home: string, path: string, english: English): PageView['alternates'] {
  if (!isWritten(english)) return []
  return [
    { lang: 'id', url: home + path },
    { lang: 'en', url: `${home}/en${path}` },
  ]
}
