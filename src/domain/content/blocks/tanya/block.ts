import { z } from 'zod'
import { line, longText } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'

const QUESTIONS_MIN = 2
const QUESTIONS_MAX = 20

const schema = z.object({
  title: line(60),
  items: z
    .array(z.object({ question: line(120), answer: longText(600) }))
    .max(QUESTIONS_MAX, 'form.too_many')
    .default([]),
})
export type QuestionsData = z.infer<typeof schema>

export const tanya: BlockType<QuestionsData> = {
  type: 'tanya',
  schema,
  text: ({ title, items }) =>
    [title, ...items.flatMap(({ question, answer }) => [question, answer])].filter(Boolean).join('\n'),
  issues: ({ items }) => [
    ...(items.length < QUESTIONS_MIN
      ? [{ messageKey: 'blok.tanya.too_few', field: 'items', values: { min: QUESTIONS_MIN } }]
      : []),
    ...items.flatMap(({ question, answer }, i) => [
      ...(question === ''
        ? [{ messageKey: 'blok.tanya.question_missing', field: `items.${i}.question` }]
        : []),
      ...(answer === '' ? [{ messageKey: 'blok.tanya.answer_missing', field: `items.${i}.answer` }] : []),
    ]),
  ],
  view: ({ title, items }) => ({ type: 'tanya', title: title || null, items }),
}
