import { isId, newId } from '../../../platform/ids.ts'
import { kindOf } from '../../../domain/content/kinds.ts'
import { controlsOf } from '../form/controls.ts'
import type { FormBody } from '../form/body.ts'
import { readTyped } from '../form/typed.ts'
import { blockName, BLOCKS, FIELDS, NEW_BLOCK } from './names.ts'
import type { Section } from './sections.ts'
import { blockControls, type TypedBlock, type TypedSheet } from './sheet.ts'

/** More than may be stored, so that who has too many still gets them back. */
const BLOCKS_READ_MAX = 100
const BLOCK_ID = /^[\w-]{1,40}$/

export function readSheet(form: FormBody, { kind }: Section): TypedSheet {
  return {
    title: form.line('title'),
    summary: form.line('summary'),
    version: form.line('version'),
    fields: readTyped(controlsOf(kindOf(kind).schema), form, FIELDS),
    blocks: readBlocks(form),
  }
}

/** `<id>:<type>` for each block, in their order. */
function readBlocks(form: FormBody): TypedBlock[] {
  const seen = new Set<string>()
  return form
    .all(BLOCKS)
    .slice(0, BLOCKS_READ_MAX)
    .flatMap((sent) => {
      const [id = '', type = ''] = sent.split(':')
      if (!BLOCK_ID.test(id) || seen.has(id)) return []
      seen.add(id)
      return [{ id, type, typed: readTyped(blockControls(type), form, blockName(id)) }]
    })
}

export function readNewBlock(form: FormBody): string {
  const id = form.line(NEW_BLOCK)
  return isId(id) ? id : newId()
}
