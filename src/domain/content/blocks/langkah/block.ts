import { z } from 'zod'
import { line, longText } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'

const STEPS_MIN = 2
const STEPS_MAX = 10

const schema = z.object({
  title: line(80),
  steps: z
    .array(z.object({ title: line(80), text: longText(300) }))
    .max(STEPS_MAX, 'form.too_many')
    .default([]),
})
type StepsData = z.infer<typeof schema>

export const langkah: BlockType<StepsData> = {
  type: 'langkah',
  schema,
  text: ({ title, steps }) =>
    [title, ...steps.flatMap((step) => [step.title, step.text])].filter(Boolean).join('\n'),
  issues: ({ steps }) => [
    ...(steps.length < STEPS_MIN
      ? [{ messageKey: 'blok.langkah.too_few', field: 'steps', values: { min: STEPS_MIN } }]
      : []),
    ...steps.flatMap((step, i) =>
      step.title === '' ? [{ messageKey: 'blok.langkah.title_missing', field: `steps.${i}.title` }] : [],
    ),
  ],
  view: ({ title, steps }) => ({
    type: 'langkah',
    title: title || null,
    steps: steps.map((step) => ({ title: step.title, text: step.text || null })),
  }),
}
