import { expect } from 'chai'
import type { z } from 'zod'
import { blockType } from '../../../src/domain/content/blocks/block-types.ts'
import { TEXT_LENGTH_MAX } from '../../../src/domain/content/blocks/teks/block.ts'
import { formParts } from '../../../src/web/newsroom/office/form.ts'
import { readOffice } from '../../../src/web/newsroom/office/typed.ts'
import { FormBody } from '../../../src/web/newsroom/form/body.ts'
import { controlsOf } from '../../../src/web/newsroom/form/controls.ts'
import { toData } from '../../../src/web/newsroom/form/data.ts'
import { textInMarks } from '../../../src/web/newsroom/text-check.ts'
import { anOffice } from './office.ts'

/** Nobody types this, but a session of the newsroom may send it: the pattern of an address took 18 seconds for it. */
const DOTS = '.'.repeat(60_000)

/* Time is not measured: one fault, that of length, says that no pattern and no reader of marks was asked. */
describe('a text that is too long for the newsroom', () => {
  it('is asked for nothing else in the data of an office', () => {
    const { contact, channels, others, place } = formParts(
      readOffice(
        new FormBody({
          ...{ address: 'Jalan Contoh 1', phone: DOTS, whatsapp: DOTS, email: DOTS, place: DOTS },
          ...{ 'kanal.count': '1', 'kanal.0.kind': 'surel', 'kanal.0.value': DOTS },
          ...{ 'lain.count': '1', 'lain.0.days': `Senin${DOTS}`, 'lain.0.open': '24 jam' },
        }),
      ),
    )

    for (const { schema, typed } of [contact, ...channels, ...others, place]) {
      const issues = schema.safeParse(typed).error!.issues
      expect(new Set(issues.map(({ message }) => message))).to.deep.equal(new Set(['form.too_long']))
      expect(new Set(issues.map(({ path }) => path.join())).size).to.equal(issues.length)
    }
  })

  it('comes back to who sent it', async () => {
    const office = await anOffice()

    const { status, text } = await office.post('/kantor', { address: 'Jalan Contoh 1', email: DOTS })

    expect(status).to.equal(422)
    expect(text).to.include('Isian 60000 huruf. Ringkas menjadi paling banyak 120.')
  })

  it('is not searched for links', () => {
    const text = `[a](javascript:x)${'a'.repeat(TEXT_LENGTH_MAX)}`
    const schema = blockType('teks')!.schema as z.ZodType
    const known = { hasPhoto: () => false, file: () => undefined, hasEntry: () => false }

    const issues = textInMarks.safeParse(text).error!.issues
    const { errors } = toData(schema, controlsOf(schema), { doc: text }, known)

    expect(issues.map(({ message }) => message)).to.deep.equal(['teks.too_long'])
    expect(errors).to.have.length(1)
    expect(errors[0]!.text).to.match(/8017/)
  })
})
