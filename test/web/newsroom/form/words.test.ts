import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { BLOCK_NAMES, blockType } from '../../../../src/domain/content/blocks/block-types.ts'
import { kindOf, type Kind } from '../../../../src/domain/content/kinds.ts'
import { findMessage } from '../../../../src/platform/messages.ts'
import { ROOT } from '../../../../src/platform/root.ts'
import { controlsOf, type Control } from '../../../../src/web/newsroom/form/controls.ts'
import { wordOf } from '../../../../src/web/newsroom/form/words.ts'
import { listSections } from '../../../../src/web/newsroom/entries/sections.ts'

const KINDS = listSections().map(({ kind }) => kind)

/** Every word that showing these controls asks for. */
function wordsAsked(controls: readonly Control[], path = ''): string[] {
  return controls.flatMap((control) => {
    const at = path ? `${path}.${control.key}` : control.key
    if (control.control === 'choice') return [at, ...control.values.map((value) => `${at}_${value}`)]
    if (control.control === 'list')
      return [at, `${at}._item`, `${at}._add`, ...wordsAsked(control.fields, at)]
    return control.control === 'group' ? [at, ...wordsAsked(control.fields, at)] : [at]
  })
}

function missing(scope: string, controls: readonly Control[]): string[] {
  return wordsAsked(controls).filter((path) => wordOf(scope, path) === undefined)
}

describe('the words of the forms', () => {
  for (const kind of KINDS)
    it(`name every field and choice of ${kind}`, () => {
      expect(missing(`kind.${kind}`, controlsOf(kindOf(kind).schema))).to.deep.equal([])
    })

  for (const name of BLOCK_NAMES)
    it(`name every field and choice of the block ${name}`, () => {
      expect(missing(`blok.${name}`, controlsOf(blockType(name)!.schema))).to.deep.equal([])
    })

  it('name every kind and every block', () => {
    const OWN = ['_name', '_section', '_about', '_new', '_untitled', '_empty']
    const kinds = KINDS.flatMap((kind: Kind) => OWN.map((own) => `kind.${kind}.${own}`))
    const blocks = BLOCK_NAMES.flatMap((name) => [`blok.${name}._name`, `blok.${name}._about`])

    expect([...kinds, ...blocks].filter((key) => findMessage(key) === undefined)).to.deep.equal([])
  })

  it('have a sentence for everything that the rules of content can say', () => {
    const folder = join(ROOT, 'src/domain/content')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    )
    const keys = files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/'((?:[a-z]+\.){1,2}[a-z_]+)'/g)].map(
        ([, key]) => key!,
      ),
    )
    const COLUMNS = /^(entries|revisions|photos|blueprint)\./

    const spoken = [...new Set(keys)].filter((key) => !COLUMNS.test(key))

    expect(spoken).to.include('blok.tabel.ragged').and.to.have.length.above(70)
    expect(spoken.filter((key) => findMessage(key) === undefined)).to.deep.equal([])
  })

  it('have one for every act on content that the records can name', () => {
    const acts = KINDS.flatMap((kind) =>
      ['saved', 'published', 'withdrawn'].map((act) => `audit.${kind}.${act}`),
    )
    const moved = listSections()
      .filter(({ isArranged }) => isArranged)
      .map(({ kind }) => `audit.${kind}.moved`)

    expect([...acts, ...moved].filter((key) => findMessage(key) === undefined)).to.deep.equal([])
    expect(KINDS.filter((kind) => findMessage(`${kind}.not_found`) === undefined)).to.deep.equal([])
  })
})
