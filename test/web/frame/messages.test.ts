import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import words from '../../../src/locales/id.json' with { type: 'json' }
import { STAGES } from '../../../src/domain/tenants/stages.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { message } from '../../../src/platform/messages.ts'

const SOURCE = join(ROOT, 'src')
const SECTIONS = Object.keys(words).join('|')
const KEY = new RegExp(`['\`"]((?:${SECTIONS}|link|slug|page|order)\\.[a-z_]+)['\`"]`, 'g')

describe('the sentences that code decides', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|hbs)$/.test(file),
  )
  const keys = new Set(
    files.flatMap((file) =>
      [...readFileSync(join(SOURCE, file), 'utf8').matchAll(KEY)].map(([, key]) => key!),
    ),
  )

  it('are there for every key that the code names', () => {
    expect(keys.size).to.be.greaterThan(50)
    expect(
      [...keys].filter((key) => message(key) === key && !isColumn(key) && !isSection(key)),
    ).to.deep.equal([])
  })

  it('are there for a step from every stage', () => {
    expect(STAGES.filter((stage) => message(`stage.not_from_${stage}`).includes('.not_from'))).to.deep.equal(
      [],
    )
  })

  it('fill in what they are given, and leave what is not theirs', () => {
    expect(message('sign_in.too_many_tries', { time: '09.42' })).to.include('pukul 09.42.')
    expect(message('Kalimat biasa {nama}')).to.equal('Kalimat biasa {nama}')
    for (const key of ['constructor', '__proto__.x', 'form.constructor', 'form'])
      expect(message(key)).to.equal(key)
  })
})

/** `person.signed_in` is an action of the record, not a sentence. */
function isColumn(key: string): boolean {
  return ACTIONS.test(key)
}
/** `kind.service` stands before the name of a field. */
function isSection(key: string): boolean {
  const [section = '', part = ''] = key.split('.')
  return typeof (words as unknown as Record<string, Record<string, unknown>>)[section]?.[part] === 'object'
}

/** The last one is a word of the themes. */
const ACTIONS =
  /^(person\.(joined|left|signed_in|signed_out_everywhere|password_set|link_sent)|photo\.(added|variants)|(article|page)\.(saved|published|withdrawn)|look\.(saved|settings_saved)|photo\.show)$/
