import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { ROOT } from '../../../src/platform/root.ts'

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('the proxy of docs/deployment.md', () => {
  it('writes every header itself that is believed of it', () => {
    const believed = new Set(text('src/web/frame/place.ts').match(/x-forwarded-[a-z]+/g))
    const [nginx = ''] = /server \{[^]*?```/.exec(text('docs/deployment.md')) ?? []

    expect([...believed]).to.include('x-forwarded-host')
    for (const header of believed) {
      expect(nginx.toLowerCase(), header).to.match(new RegExp(`proxy_set_header ${header} \\$\\w+;`))
    }
  })
})
