import { expect } from 'chai'
import { manifestSchema, type ThemeManifest } from '../../../src/domain/themes/manifest.ts'
import { mergeSettings, settingsFor, settingsSchema } from '../../../src/domain/themes/settings.ts'
import { loadThemes } from '../../../src/domain/themes/themes.ts'
import { plainAssets, themesRoot } from './fixtures.ts'
import { manifest } from './theme-folder.ts'

function aManifest(...settings: object[]): ThemeManifest {
  return manifestSchema.parse({ ...manifest, palettes: ['arang', 'rimbo'], settings })
}

const every = aManifest(
  { key: 'teks', label: 'Teks', type: 'text', maxLength: 5, default: '' },
  { key: 'isi', label: 'Isi', type: 'textarea', maxLength: 10, default: 'awal' },
  { key: 'pilih', label: 'Pilih', type: 'select', options: ['a', 'b'], default: 'a' },
  { key: 'ya', label: 'Ya', type: 'boolean', default: true },
  { key: 'jumlah', label: 'Jumlah', type: 'number', min: 3, max: 8, default: 6 },
  { key: 'telepon', label: 'Telepon', type: 'tel', default: '' },
  { key: 'alamat', label: 'Alamat', type: 'url', default: '' },
  { key: 'warna', label: 'Warna', type: 'palette', default: '' },
)
const defaults = {
  ...{ teks: '', isi: 'awal', pilih: 'a', ya: true, jumlah: 6 },
  telepon: '',
  alamat: '',
  warna: '',
}
const chosen = {
  ...{ teks: 'Cepat', isi: 'baris', pilih: 'b', ya: false, jumlah: 3 },
  ...{ telepon: '0812 3456 7890', alamat: 'https://solselkab.go.id/a?b=1', warna: 'rimbo' },
}

describe('Theme settings', () => {
  it('have the defaults of the theme', () => {
    const themes = loadThemes({ root: themesRoot, assets: plainAssets })

    expect(themes.settings('gonjong', {})).to.include({ promise: '', opening: 'siluet' })
    expect(settingsFor(every, {})).to.deep.equal(defaults)
  })

  it('are what an office chose', () => {
    expect(settingsFor(every, chosen)).to.deep.equal(chosen)
  })

  it('are the defaults where what is stored is not allowed', () => {
    const wrong = {
      ...{ teks: 'terlalu panjang', isi: 7, pilih: 'c', ya: 'ya', jumlah: 99 },
      ...{ telepon: 'javascript:', alamat: 'javascript:alert(1)', warna: 'neon', evil: true },
    }

    expect(settingsFor(every, wrong)).to.deep.equal(defaults)
    expect(settingsFor(every, { jumlah: 3.5, alamat: 'https://a"onclick=' })).to.deep.equal(defaults)
  })

  it('are not taken from what an object inherits', () => {
    const sly = aManifest({ key: 'toString', label: 'X', type: 'text', maxLength: 5, default: 'ok' })

    expect(settingsFor(sly, {})).to.deep.equal({ toString: 'ok' })
  })

  it('of a theme that an office left come back with it', () => {
    const stored = mergeSettings({ promise: 'Cepat', lama: 'A' }, { promise: 'Jelas', baru: true })

    expect(stored).to.deep.equal({ promise: 'Jelas', lama: 'A', baru: true })
  })
})

describe('The form of a theme’s settings', () => {
  const form = settingsSchema(every)

  it('takes what was typed and gives what is stored', () => {
    const typed = { ...chosen, teks: ' Cepat ', ya: undefined, jumlah: '3' }

    expect(form.parse(typed)).to.deep.equal(chosen)
    expect(form.parse({ ...typed, ya: 'on' }).ya).to.equal(true)
  })

  it('takes empty fields for nothing chosen', () => {
    const empty = { ...chosen, teks: '', isi: '', telepon: '', alamat: '', warna: '' }

    expect(form.parse(empty)).to.deep.equal(empty)
  })

  for (const [key, value] of Object.entries({
    ...{ teks: 'panjang sekali', isi: 'x'.repeat(11), pilih: 'c', jumlah: '9' },
    ...{ telepon: 'satu', alamat: 'http://a.id', warna: 'kerinci' },
  })) {
    it(`refuses ${key}: ${value}`, () => {
      const { error } = form.safeParse({ ...chosen, [key]: value })

      expect(error?.issues.map(({ path }) => path[0])).to.deep.equal([key])
    })
  }
})
