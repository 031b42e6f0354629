import { blockType } from '../../../domain/content/blocks/block-types.ts'
import { BLOCKS_MAX, type Block } from '../../../domain/content/body.ts'
import type { Draft } from '../../../domain/content/editing.ts'
import { kindOf, SUMMARY_LENGTH_MAX, TITLE_LENGTH_MAX } from '../../../domain/content/kinds.ts'
import type { Issue } from '../../../domain/content/publishing.ts'
import { message } from '../../../platform/messages.ts'
import { controlsOf } from '../form/controls.ts'
import { toData, type Known } from '../form/data.ts'
import type { FormError } from '../form/errors.ts'
import { loadSources, type Part, type Sources } from '../form/sources.ts'
import { issueText } from '../form/words.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'
import { blockName, BLOCKS, FIELDS } from './names.ts'
import type { Section } from './sections.ts'
import { blockControls, type TypedBlock, type TypedSheet } from './sheet.ts'

export interface Drafted {
  /** Fit to be stored exactly when there are no errors. */
  draft: Draft
  /** By the whole name of the control. */
  errors: Map<string, string>
}

export async function loadSheetSources(db: TenantDb, { kind }: Section, sheet: TypedSheet): Promise<Sources> {
  const parts: Part[] = [{ controls: controlsOf(kindOf(kind).schema), typed: sheet.fields }]
  for (const { type, typed } of sheet.blocks) parts.push({ controls: blockControls(type), typed })
  return loadSources(db, parts)
}

/** What was typed as a text to store, with what keeps it from being stored. */
export function draftOf({ kind }: Section, sheet: TypedSheet, known: Known): Drafted {
  const { schema } = kindOf(kind)
  const errors = ownErrors(kind, sheet)
  const fields = toData(schema, controlsOf(schema), sheet.fields, known)
  addErrors(errors, FIELDS, fields.errors)
  const blocks = sheet.blocks.map((block) => blockOf(block, known, errors))
  // Its title is seen by nobody: the page itself is titled with the office's name.
  const title = kind === 'home' ? message('kind.home._name') : sheet.title
  const draft = { title, summary: sheet.summary, fields: fields.data, body: { v: 1, blocks } } as Draft
  return { draft, errors }
}

function ownErrors(kind: Section['kind'], { title, summary, blocks }: TypedSheet): Map<string, string> {
  const errors = new Map<string, string>()
  const tooLong = (field: string, text: string, max: number) => {
    const { length } = [...text]
    if (length > max) errors.set(field, message(`entry.${field}_too_long`, { length, max }))
  }
  tooLong('title', title, TITLE_LENGTH_MAX)
  if (title === '' && kind !== 'home')
    errors.set('title', issueText(kind, { messageKey: 'entry.title_missing' }))
  tooLong('summary', summary, SUMMARY_LENGTH_MAX)
  if (blocks.length > BLOCKS_MAX) errors.set(BLOCKS, message('entry.too_many_blocks', { max: BLOCKS_MAX }))
  return errors
}

function blockOf({ id, type, typed }: TypedBlock, known: Known, errors: Map<string, string>): Block {
  const known_ = blockType(type)
  if (!known_) {
    errors.set(blockName(id), message('block.unknown'))
    return { id, type, v: 1, data: {} }
  }
  const parsed = toData(known_.schema, blockControls(type), typed, known)
  addErrors(errors, blockName(id), parsed.errors)
  return { id, type, v: 1, data: parsed.data }
}

function addErrors(errors: Map<string, string>, prefix: string, found: readonly FormError[]): void {
  for (const { path, text } of found) {
    const name = path === '' ? prefix : `${prefix}.${path}`
    if (!errors.has(name)) errors.set(name, text)
  }
}

/** What still stands before the public, at the controls in which it is mended. */
export function issueErrors(kind: Section['kind'], issues: readonly Issue[]): Map<string, string> {
  const errors = new Map<string, string>()
  for (const issue of issues) {
    const name = nameOf(issue)
    if (!errors.has(name)) errors.set(name, issueText(kind, issue))
  }
  return errors
}

function nameOf({ field, blockId }: Issue): string {
  if (blockId !== undefined) return field === '' ? blockName(blockId) : `${blockName(blockId)}.${field}`
  if (field === 'body') return BLOCKS
  return field === 'title' || field === 'summary' ? field : `${FIELDS}.${field}`
}
