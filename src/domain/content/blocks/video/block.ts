import { z } from 'zod'
import { line, link, longText } from '../../shapes.ts'
import type { BlockIssue, BlockType } from '../block-type.ts'
import { photoId, pictureOf } from '../photo-fields.ts'

const schema = z.object({
  title: line(80),
  url: link(),
  minutes: line(4),
  megabytes: line(5),
  photoId: photoId(),
  transcript: longText(4000),
})
type VideoData = z.infer<typeof schema>

/** A link with a picture: nothing of the video's host is loaded before somebody follows it. */
export const video: BlockType<VideoData> = {
  type: 'video',
  schema,
  text: ({ title, transcript }) => [title, transcript].filter(Boolean).join('\n'),
  issues({ title, url, minutes, megabytes, transcript }) {
    const found: BlockIssue[] = []
    if (title === '') found.push({ messageKey: 'blok.video.title_missing', field: 'title' })
    if (!url.startsWith('https://')) found.push({ messageKey: 'blok.video.url_missing', field: 'url' })
    if (!isCount(minutes)) found.push({ messageKey: 'blok.video.minutes_invalid', field: 'minutes' })
    if (!isCount(megabytes)) found.push({ messageKey: 'blok.video.megabytes_invalid', field: 'megabytes' })
    if (transcript === '') found.push({ messageKey: 'blok.video.transcript_missing', field: 'transcript' })
    return found
  },
  photoIds: ({ photoId }) => (photoId ? [photoId] : []),
  view({ title, url, minutes, megabytes, photoId, transcript }, context) {
    if (!url) return undefined
    return {
      ...{ type: 'video', title, url, transcript, host: URL.canParse(url) ? new URL(url).hostname : '' },
      ...{ length: minutes ? `${minutes} menit` : null },
      ...{ dataCost: megabytes ? `sekitar ${megabytes} MB` : null },
      poster: pictureOf(photoId, { alt: '' }, context) ?? null,
    }
  },
}

const isCount = (text: string) => text === '' || /^[1-9]\d*$/.test(text)
