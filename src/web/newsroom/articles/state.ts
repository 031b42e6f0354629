import type { Entry } from '../../../domain/content/entries.ts'
import { message } from '../../frame/messages.ts'
import type { ArticleState } from './view.ts'

/** The state in words; a text over a published one is a state of its own for the reader. */
export function stateOf(
  entry: Pick<Entry, 'state' | 'draft_revision' | 'published_revision'> | undefined,
): ArticleState {
  const isChanged = entry?.state === 'published' && entry.draft_revision !== entry.published_revision
  const key = isChanged ? 'changed' : (entry?.state ?? 'draft')
  return { key, label: message(`entry_state.${key}`) }
}
