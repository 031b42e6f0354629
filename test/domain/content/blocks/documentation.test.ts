import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { BLOCK_NAMES } from '../../../../src/domain/content/blocks/block-types.ts'
import { ROOT } from '../../../../src/platform/root.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('docs/blocks.md', () => {
  const guide = read('docs/blocks.md')
  const examples = [...guide.matchAll(/^```\w+ (\S+)\n([\s\S]*?)\n```$/gm)].map(([, path, text]) => ({
    path: path!,
    text: text!,
  }))

  it('shows what the files that it names really say', () => {
    expect(examples).to.have.length(6)
    for (const { path, text } of examples) expect(read(path), path).to.include(text)
  })

  it('names the parts that every block has', () => {
    const parts = [...guide.matchAll(/`([\w/]+\/<type>[\w./]*)`/g)].map(([, path]) => path!)

    expect(parts).to.have.length(4)
    for (const name of BLOCK_NAMES)
      for (const part of parts) expect(read(part.replace('<type>', name)), part).not.to.equal('')
  })

  it('leaves out no way in which a block appears in the code', () => {
    const contract = read('src/domain/themes/contract-blocks.ts')

    for (const name of BLOCK_NAMES) expect(contract, name).to.include(`type: '${name}'`)
  })
})
