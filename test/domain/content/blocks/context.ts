import type { BlockContext } from '../../../../src/domain/content/blocks/block-type.ts'
import { liveOf } from '../../../../src/domain/content/blocks/live.ts'
import { NOW } from '../../../support/database.ts'

/** What views of blocks are given, but for what the test is about. */
export function aContext(change: Partial<BlockContext> = {}): BlockContext {
  return {
    photos: new Map(),
    photoBase: '/media',
    live: liveOf(new Map()),
    now: NOW,
    office: {
      ...{ searchUrl: '/cari', requestUrl: null, channels: [], showCounter: true },
      newsLayout: 'utama-dan-daftar',
    },
    ...change,
  }
}
