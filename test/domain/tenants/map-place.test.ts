import { expect } from 'chai'
import { isInProvince, likelyPlace, readPlace } from '../../../src/domain/tenants/map-place.ts'

const PADANG_ARO = { latitude: -1.5512, longitude: 101.2531 }

describe('a place on the map', () => {
  for (const typed of [
    '-1.5512, 101.2531',
    '-1.5512 101.2531',
    '-1,5512; 101,2531',
    '-1,5512 101,2531',
    '-1,5512, 101,2531',
    'geo:-1.5512,101.2531',
    'https://www.google.com/maps/@-1.5512,101.2531,17z',
    'https://www.google.com/maps/place/Kantor/@-1.6,101.3,15z/data=!3m1!4b1!4m6!3m5!1s0x0!8m2!3d-1.5512!4d101.2531',
    'https://maps.google.com/?q=-1.5512,101.2531',
    'https://www.google.com/maps/search/?api=1&query=-1.5512%2C101.2531',
    'https://www.openstreetmap.org/#map=17/-1.5512/101.2531',
  ])
    it(`is read from ${typed}`, () => {
      expect(readPlace(typed)).to.deep.equal(PADANG_ARO)
    })

  it('is not read from a text without one', () => {
    const typed = ['', 'Padang Aro', '-1.5512', 'https://maps.app.goo.gl/abc123', '95.1, 101.2', '1, 181']

    expect(typed.map(readPlace).every((place) => place === undefined)).to.equal(true)
  })

  it('outside the province may have been meant otherwise', () => {
    const withoutMinus = { latitude: 1.5512, longitude: 101.2531 }
    const swapped = { latitude: 101.2531, longitude: -1.5512 }
    const jakarta = { latitude: -6.2, longitude: 106.8 }

    expect([withoutMinus, swapped, jakarta].map(isInProvince)).to.deep.equal([false, false, false])
    expect([withoutMinus, swapped].map(likelyPlace)).to.deep.equal([PADANG_ARO, PADANG_ARO])
    expect(likelyPlace(jakarta)).to.equal(undefined)
  })
})
