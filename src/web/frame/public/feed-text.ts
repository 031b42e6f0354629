import { Feed } from 'feed'
import { printable } from '../../../platform/text.ts'

const FORMATS = {
  xml: { type: 'application/rss+xml; charset=utf-8', write: (feed: Feed) => feed.rss2() },
  atom: { type: 'application/atom+xml; charset=utf-8', write: (feed: Feed) => feed.atom1() },
  json: { type: 'application/feed+json; charset=utf-8', write: (feed: Feed) => feed.json1() },
}
export type FeedFormat = keyof typeof FORMATS

/** How many of the newest a feed holds. */
export const FEED_COUNT = 20

export interface FeedSketch {
  title: string
  description: string
  /** Absolute address of the page whose news these are; names the feed for readers of feeds. */
  id: string
  link: string
  /** Absolute address of the feed itself. */
  self: string
  copyright: string
  items: FeedItem[]
}

export interface FeedItem {
  title: string
  summary: string
  /** Absolute. */
  link: string
  publishedAt: string
  /** Category, or the office that speaks. */
  label: string | null
}

export function isFeedFormat(name: string): name is FeedFormat {
  return Object.hasOwn(FORMATS, name)
}

/** RSS 2.0, Atom (RFC 4287) or JSON Feed 1. */
export function feedText(format: FeedFormat, sketch: FeedSketch): { type: string; text: string } {
  const { id, link, self, items } = sketch
  const feed = new Feed({
    ...{ id, link, language: 'id', copyright: sketch.copyright, generator: 'Laman' },
    ...{ title: plain(sketch.title), description: plain(sketch.description) },
    feedLinks: { rss: self, atom: self, json: self },
    updated: new Date(items[0]?.publishedAt ?? 0),
  })
  for (const { title, summary, link, publishedAt, label } of items) {
    feed.addItem({
      ...{ id: link, link, title: plain(title), description: plain(summary), date: new Date(publishedAt) },
      category: label ? [{ name: plain(label) }] : [],
    })
  }
  const { type, write } = FORMATS[format]
  return { type, text: write(feed) }
}

/** One headline must not break the feed of all: of the ends of a CDATA section in a text, xml-js guards the first only. */
function plain(text: string): string {
  return printable(text).replaceAll(']]>', ']] >')
}
