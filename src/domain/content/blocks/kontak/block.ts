import { z } from 'zod'
import { channelView, officeChannel } from '../../channels.ts'
import { line } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'

const CHANNELS_MAX = 6

const schema = z.object({
  title: line(60),
  /** None: the office's own. */
  channels: z.array(officeChannel).max(CHANNELS_MAX, 'form.too_many').default([]),
})
type ChannelsData = z.infer<typeof schema>

export const kontak: BlockType<ChannelsData> = {
  type: 'kontak',
  schema,
  text: ({ title }) => title,
  issues: ({ channels }) =>
    channels.flatMap((channel, i) =>
      channelView(channel) ? [] : [{ messageKey: 'blok.kontak.invalid', field: `channels.${i}.value` }],
    ),
  view({ title, channels }, { office }) {
    const own = channels.flatMap((channel) => channelView(channel) ?? [])
    const shown = own.length > 0 ? own : office.channels
    return shown.length > 0 ? { type: 'kontak', title: title || 'Kontak', channels: shown } : undefined
  },
}
