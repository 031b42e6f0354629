import { findMessage, message } from '../../../platform/messages.ts'

/** Blocks that choose among entries of a kind speak of its fields in the same words. */
const SPEAKS_LIKE: Record<string, string> = { 'blok.dokumen': 'kind.document', 'blok.kabar': 'kind.article' }

/**
 * The word for a field in src/locales/id.json: under the kind or block itself, or under `any` what several of them call
 * the same. Of a list or group, which is an object there, `_name` is the word for the whole.
 */
export function wordOf(scope: string, path: string): string | undefined {
  const root = scope.split('.')[0]!
  const last = path.split('.').at(-1)!
  const keys = [
    `${scope}.${path}`,
    `${SPEAKS_LIKE[scope] ?? scope}.${path}`,
    `${root}.any.${path}`,
    `${root}.any.${last}`,
  ]
  for (const key of keys) {
    const word = findMessage(key) ?? findMessage(`${key}._name`)
    if (word !== undefined) return word
  }
  return undefined
}

export function labelOf(scope: string, path: string): string {
  return wordOf(scope, path) ?? path
}

/** Lists and groups have theirs inside. An empty hint takes away the one of `any`. */
export function hintOf(scope: string, path: string): string | undefined {
  return wordOf(scope, `${path}_hint`) || wordOf(scope, `${path}._hint`) || undefined
}

/** The sentence about an issue: the kind's own where it has one, as for the title of a person. */
export function issueText(
  kind: string,
  { messageKey, values }: { messageKey: string; values?: Record<string, string | number> },
): string {
  const own = `kind.${kind}.${messageKey.split('.').at(-1)!}`
  return message(messageKey.startsWith('entry.') && findMessage(own) ? own : messageKey, values)
}

/** What is said about a control. */
export interface Words {
  label: string
  hint?: string
}
