import { z } from 'zod'
import { line, link } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'

const CARDS_MIN = 2
const CARDS_MAX = 6
/** Says nothing about where it leads. */
export const VAGUE = /^(klik( di sini)?|selengkapnya|baca selengkapnya|di sini|lihat|tautan|link)\.?$/i

const schema = z.object({
  cards: z
    .array(z.object({ title: line(60), text: line(120), url: link() }))
    .max(CARDS_MAX, 'form.too_many')
    .default([]),
})
type LinkCardsData = z.infer<typeof schema>

export const tautan: BlockType<LinkCardsData> = {
  type: 'tautan',
  schema,
  text: ({ cards }) =>
    cards
      .flatMap(({ title, text }) => [title, text])
      .filter(Boolean)
      .join('\n'),
  issues: ({ cards }) => [
    ...(cards.length < CARDS_MIN
      ? [{ messageKey: 'blok.tautan.too_few', field: 'cards', values: { min: CARDS_MIN } }]
      : []),
    ...cards.flatMap(({ title, url }, i) => [
      ...(title === '' ? [{ messageKey: 'blok.tautan.title_missing', field: `cards.${i}.title` }] : []),
      ...(VAGUE.test(title)
        ? [{ messageKey: 'blok.tautan.vague', field: `cards.${i}.title`, values: { title } }]
        : []),
      ...(url === '' ? [{ messageKey: 'blok.tautan.url_missing', field: `cards.${i}.url` }] : []),
    ]),
  ],
  view: ({ cards }) => ({
    type: 'tautan',
    cards: cards.filter(({ url }) => url).map((card) => ({ ...card, text: card.text || null })),
  }),
}
