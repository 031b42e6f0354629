import { expect } from 'chai'
import { readDistricts } from '../../../src/domain/fleet/districts.ts'
import { readRoster } from '../../../src/domain/tenants/roster.ts'

describe('the districts', () => {
  const districts = readDistricts()

  it('have an office of the roster each, and addresses of their own', () => {
    const camat = new Map(readRoster().tenants.map(({ code, kind }) => [code, kind]))

    expect(districts.map(({ office }) => camat.get(office))).to.deep.equal(districts.map(() => 'kecamatan'))
    expect(new Set(districts.map(({ slug }) => slug)).size).to.equal(districts.length)
    for (const { slug } of districts) expect(slug).to.match(/^[a-z]+(-[a-z]+)*$/)
  })

  it('have nagari with the code of their district, or none while they are prepared', () => {
    const nagari = districts.flatMap(({ code, nagari }) =>
      nagari.map((each) => ({ ...each, district: code })),
    )

    expect(nagari.filter(({ provisional }) => !provisional)).to.have.length(39)
    for (const { code, provisional, district } of nagari) {
      if (provisional) expect(code).to.equal(null)
      else expect(code).to.match(new RegExp(`^${district}\\.20\\d\\d$`))
    }
  })
})
