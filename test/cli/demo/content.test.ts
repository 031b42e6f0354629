import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { readDemoSites } from '../../../src/cli/demo/content.ts'
import { dated, workingDate } from '../../../src/cli/demo/moments.ts'
import { paint } from '../../../src/cli/demo/pictures/scenes.ts'
import { PLANS } from '../../../src/cli/demo/plan.ts'
import type { DemoSite } from '../../../src/cli/demo/site.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { NOW } from '../../support/database.ts'

const sites = readDemoSites()
const live = PLANS.filter(({ steps }) => steps.includes('launch')).map(({ slug }) => sites.get(slug)!)
const blocksOf = (site: DemoSite, slug: string) =>
  site.pages.find((page) => page.slug === slug)?.blocks.map(({ type }) => type) ?? []

describe('what the demo says', () => {
  for (const site of live) {
    it(`is whole for ${site.slug}`, () => {
      const tops = site.officials.filter(({ superior }) => superior === '')
      const keys = site.officials.map(({ key }) => key)

      expect(site.home[0]?.type).to.equal('pembuka')
      expect(blocksOf(site, 'struktur-organisasi')).to.include.members(['struktur', 'orang'])
      expect(site.pages.map(({ slug }) => slug)).to.include('maklumat-pelayanan')
      expect(tops).to.have.length(1)
      expect(keys).to.include.members(site.officials.flatMap(({ superior }) => superior || []))
      expect(site.documents.length).to.be.at.least(3)
      expect(site.announcements).to.not.be.empty
      expect(site.events.some(({ startsIn }) => startsIn > 0)).to.equal(true)
      expect(site.events.some(({ startsIn }) => startsIn < 0)).to.equal(true)
    })

    it(`tells all parts of the service standard of ${site.slug}`, () => {
      for (const service of site.services) {
        const { need, audience, requirements, steps, duration, cost, product, complaints } = service
        const parts = [need, audience, requirements[0], steps[0], duration, cost, product, complaints]
        expect(parts.every(Boolean), service.slug).to.equal(true)
      }
    })
  }

  it('gives kinds of offices homes that differ in order, theme and palette', () => {
    const looks = ['disdukcapil', 'bappeda', 'sangir', 'rsud', 'setda'].map((slug) => {
      const { home, palette } = sites.get(slug)!
      return `${palette}: ${home.map(({ type }) => type).join()}`
    })
    const themeOf = (slug: string) => sites.get(slug)!.theme

    expect(new Set(looks)).to.have.length(5)
    expect(['setda', 'disparbud', 'dispusip'].map(themeOf)).to.deep.equal(Array(3).fill('songket'))
    expect(['sangir', 'sungaipagu', 'inspektorat'].map(themeOf)).to.deep.equal(Array(3).fill('rangkiang'))
  })

  it('names its file after the office, and no office that has no plan', () => {
    for (const slug of sites.keys()) {
      const file = JSON.parse(readFileSync(join(ROOT, `tenants/demo/${slug}.json`), 'utf8')) as DemoSite
      expect(file.slug).to.equal(slug)
      expect(PLANS.map((plan) => plan.slug)).to.include(slug)
    }
  })
})

describe('the moments of the demo', () => {
  it('moves what would fall on a weekend to the Monday after', () => {
    expect(workingDate(NOW, 3)).to.equal('2026-11-27')
    expect(workingDate(NOW, 4)).to.equal('2026-11-30')
    expect(workingDate(NOW, 5)).to.equal('2026-11-30')
  })

  it('writes days and years as seen from today', () => {
    expect(dated('Tutup {hari:+2}, Renja {tahun:1}', NOW)).to.equal(
      'Tutup Kamis, 26 November 2026, Renja 2027',
    )
  })
})

describe('the pictures of the demo', () => {
  it('are the same each time, and another for another number', () => {
    const [first, again, other] = ['hutan/pagi/1', 'hutan/pagi/1', 'hutan/pagi/2'].map((name) =>
      Buffer.from(paint(name).pixels.buffer),
    )

    expect(Buffer.compare(first!, again!)).to.equal(0)
    expect(Buffer.compare(first!, other!)).to.not.equal(0)
  }).timeout(60_000)
})
