import { expect } from 'chai'
import { cardPath, cardSubject, type CardOffice } from '../../../src/domain/cards/card.ts'
import { newId } from '../../../src/platform/ids.ts'

const OFFICE: CardOffice = { name: 'Dinas Contoh', slug: 'dincon', theme: 'gonjong', palette: 'marawa' }

describe('address of a share card', () => {
  const entry = { id: newId(), title: 'Imunisasi' }

  it('stays while nothing changes that the card shows', () => {
    expect(cardPath({ ...OFFICE }, { ...entry })).to.equal(cardPath(OFFICE, entry))
    expect(cardPath(OFFICE, entry)).to.match(new RegExp(`^/kartu/${entry.id}-[0-9a-f]{12}\\.png$`))
  })

  const changes: Record<string, [CardOffice, typeof entry]> = {
    title: [OFFICE, { ...entry, title: 'Imunisasi dasar' }],
    name: [{ ...OFFICE, name: 'Badan Contoh' }, entry],
    address: [{ ...OFFICE, slug: 'bancon' }, entry],
    theme: [{ ...OFFICE, theme: 'songket' }, entry],
    palette: [{ ...OFFICE, palette: 'rimbo' }, entry],
  }
  for (const [what, [office, changed]] of Object.entries(changes)) {
    it(`is another one for another ${what}`, () => {
      expect(cardPath(office, changed)).to.not.equal(cardPath(OFFICE, entry))
    })
  }

  it('tells which entry the card is of, or that it is of the office', () => {
    const nameOf = (path: string) => path.slice('/kartu/'.length)

    expect(cardSubject(nameOf(cardPath(OFFICE, entry)))).to.deep.equal({ entryId: entry.id })
    expect(cardSubject(nameOf(cardPath(OFFICE, null)))).to.deep.equal({ entryId: null })
  })

  for (const name of ['situs.png', 'situs-123.png', '../situs-0123456789ab.png', 'x-0123456789ab.png', '']) {
    it(`does not take ${JSON.stringify(name)} for a card`, () => {
      expect(cardSubject(name)).to.equal(undefined)
    })
  }
})
