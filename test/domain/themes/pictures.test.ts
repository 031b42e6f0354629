import { expect } from 'chai'
import { loadThemes } from '../../../src/domain/themes/themes.ts'
import { aView, plainAssets, themesRoot } from './fixtures.ts'

const themes = loadThemes({ root: themesRoot, assets: plainAssets })
const list = aView('article_list')
const withArt = /<svg class="art"/
const withPhoto = /<li><article class="news-card">[\s\S]*?<img /

function draw(theme: string, chosen: Record<string, unknown> = {}, saver = false): string {
  const settings = themes.settings(theme, chosen)
  return themes.render(theme, { ...list, settings, reading: { ...list.reading, saver } } as typeof list)
}

describe('The covers of a list', () => {
  it('are photos, and drawings where there is none, in Songket', () => {
    expect(draw('songket')).to.match(withArt).and.match(withPhoto)
  })

  it('are photos only where a Songket office wants no drawings', () => {
    expect(draw('songket', { covers: false }))
      .to.match(withPhoto)
      .and.not.match(withArt)
  })

  it('load nothing for who saves data', () => {
    expect(draw('songket', {}, true))
      .to.match(withArt)
      .and.not.match(withPhoto)
    expect(draw('songket', { covers: false }, true))
      .not.to.match(withArt)
      .and.not.match(withPhoto)
    expect(draw('rangkiang', { photos: true }, true)).not.to.match(withPhoto)
  })

  it('are left out in Rangkiang unless its office wants the photos', () => {
    expect(draw('rangkiang')).not.to.match(withArt).and.not.match(withPhoto)
    expect(draw('rangkiang', { photos: true }))
      .to.match(withPhoto)
      .and.not.match(withArt)
  })
})
