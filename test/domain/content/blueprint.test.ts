import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { readBlueprint } from '../../../src/domain/content/blueprint.ts'
import { bodyIssues } from '../../../src/domain/content/body.ts'
import { startingHome } from '../../../src/domain/content/home-page.ts'
import { readRoster } from '../../../src/domain/tenants/roster.ts'
import { ROOT } from '../../../src/platform/root.ts'

const kinds = [...new Set(readRoster().tenants.map(({ kind }) => kind))]

describe('what a new site begins with', () => {
  for (const kind of kinds) {
    it(`is ready for a ${kind}`, () => {
      const { home, lead, menu, pages, promise, services } = readBlueprint(kind)
      const start = startingHome(kind, { title: promise, lead, shortcuts: [] })

      expect(existsSync(join(ROOT, `tenants/blueprints/${kind}/blueprint.json`))).to.equal(true)
      expect(home[0]).to.equal('pembuka')
      expect(bodyIssues(start)).to.deep.equal([])
      expect(menu.map(({ path }) => path)).to.include.members([
        '/',
        '/layanan',
        '/profil',
        '/informasi-publik',
      ])
      expect(menu.at(-1)?.path).to.equal('/kontak')
      expect(pages.map(({ slug }) => slug)).to.include('maklumat-pelayanan')
      expect(services.filter(({ need, audience }) => !need || !audience)).to.deep.equal([])
    })
  }

  it('puts the blocks of the home page in an order of each kind', () => {
    const orders = kinds.map((kind) => readBlueprint(kind).home.join())

    expect(new Set(orders).size).to.equal(kinds.length)
  })
})
