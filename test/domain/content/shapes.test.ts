import { expect } from 'chai'
import type { z } from 'zod'
import { channelView } from '../../../src/domain/content/channels.ts'
import { date, line, lines, link, moment } from '../../../src/domain/content/shapes.ts'

const ACCENTED = 'e\u0301'
const messagesOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message)

/*
 * Putting accents in order, and some patterns, cost the square of a text's length: a text that is too long must not
 * reach them. Time is not measured; that nothing behind the length was asked shows in what is said.
 */
describe('a text that is too long', () => {
  it('is refused as it was typed, before its accents are joined', () => {
    expect(line(10).parse(ACCENTED.repeat(5))).to.equal('\u00e9'.repeat(5))
    expect(messagesOf(line(10), ACCENTED.repeat(6))).to.deep.equal(['form.too_long'])
    expect(messagesOf(lines(3, 10), ['a', ACCENTED.repeat(6)])).to.deep.equal(['form.too_long'])
  })

  it('is not kept when joining makes it too long', () => {
    // U+0958 is written as two characters in NFC.
    expect(messagesOf(line(10), '\u0958'.repeat(6))).to.deep.equal(['form.too_long'])
  })

  it('is asked for nothing else: one fault is told, not two', () => {
    expect(messagesOf(link(), 'x'.repeat(501))).to.deep.equal(['form.too_long'])
    expect(messagesOf(date(), '9'.repeat(60_000))).to.deep.equal(['form.date_invalid'])
    expect(messagesOf(moment(), '9'.repeat(60_000))).to.deep.equal(['form.moment_invalid'])
  })

  it('is no way to reach an office, though shorter it would be', () => {
    const view = (value: string) => channelView({ kind: 'surel', value, note: '' })

    expect(view(`loket@${'a'.repeat(111)}.id`)).to.include({ kind: 'surel' })
    expect(view(`loket@${'a'.repeat(112)}.id`)).to.equal(undefined)
  })
})
