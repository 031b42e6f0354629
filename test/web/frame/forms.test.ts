import { expect } from 'chai'
import { z } from 'zod'
import { errorSummary, fields, withChoices } from '../../../src/web/frame/forms.ts'

const form = z.object({
  title: z.string().trim().min(1, 'article.title_missing').max(10, 'article.title_too_long'),
  summary: z.string().trim().max(160, 'article.summary_too_long').default(''),
  email: z.email('person.email_invalid').max(120),
  category: z.enum(['layanan', 'kegiatan']),
  featured: z.boolean().default(false),
})

describe('fields of a form', () => {
  it('takes what the schema demands', () => {
    const { title, summary, email, category } = fields(form, {})

    expect(title).to.include({ id: 'title', required: true, maxlength: 10, value: '' })
    expect(summary).to.include({ required: false, maxlength: 160 })
    expect(email).to.include({ required: true, maxlength: 120 })
    expect(category).to.include({ required: true })
    expect(category).to.not.have.property('maxlength')
  })

  it('keeps what was typed, and says what is wrong with it', () => {
    const typed = { title: 'Sebelas huruf', email: 'x', featured: 'on' }

    const { title, email, featured } = fields(form, typed, form.safeParse(typed).error)

    expect(title).to.include({
      value: 'Sebelas huruf',
      error: 'Judul 13 huruf. Ringkas menjadi paling banyak 10.',
    })
    expect(email?.error).to.contain('Alamat surel belum lengkap')
    expect(featured?.checked).to.equal(true)
  })

  it('says it in our words when nothing was sent or chosen', () => {
    const { title, category } = fields(form, {}, form.safeParse({}).error)

    expect(title?.error).to.equal('Bagian ini perlu diisi.')
    expect(category?.error).to.equal('Pilih salah satu.')
  })

  it('shows a message that is no key as it is', () => {
    const schema = z.object({ name: z.string().min(1, 'Tuliskan nama') })

    expect(fields(schema, {}, schema.safeParse({ name: '' }).error).name?.error).to.equal('Tuliskan nama')
  })

  it('keeps two forms of one page apart', () => {
    expect(fields(form, {}, undefined, 'withdraw-').title).to.include({
      id: 'withdraw-title',
      name: 'title',
      errorId: 'withdraw-title-error',
    })
  })

  it('marks the stored choice, and leads to the first one', () => {
    const choices = [
      { value: 'layanan', label: 'Layanan' },
      { value: 'kegiatan', label: 'Kegiatan' },
    ]

    const { options } = withChoices(fields(form, { category: 'kegiatan' }).category, choices)

    expect(options?.map(({ id, selected }) => [id, selected])).to.deep.equal([
      ['category', false],
      ['category-kegiatan', true],
    ])
  })
})

describe('summary of errors', () => {
  it('counts them and leads to their fields', () => {
    const typed = { title: '', email: 'x', category: 'layanan' }

    const summary = errorSummary(fields(form, typed, form.safeParse(typed).error))

    expect(summary?.heading).to.equal('Ada 2 hal yang perlu diperbaiki')
    expect(summary?.links.map(({ id }) => id)).to.deep.equal(['title', 'email'])
  })

  it('is missing when all is well', () => {
    expect(errorSummary(fields(form, {}))).to.equal(undefined)
  })
})
