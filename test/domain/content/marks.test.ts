import { expect } from 'chai'
import type { Node } from 'prosemirror-model'
import { isLinkAllowed, parseDoc } from '../../../src/domain/content/blocks/teks/doc.ts'
import { toHtml } from '../../../src/domain/content/blocks/teks/html.ts'
import { badLinks, fromMarks, toMarks } from '../../../src/domain/content/blocks/teks/marks.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'
import { decode } from '../../support/html.ts'

const html = (text: string) => toHtml(fromMarks(text))
const ALLOWED_TAG =
  /^<\/?(p|h[23]|ul|ol|li|strong|em|br|a)>$|^<ol start="\d{1,9}">$|^<a href="[^"<>]*"( rel="noopener")?>$/

describe('light marks', () => {
  const MEANINGS: [string, string][] = [
    ['Satu.\n\nDua.', '<p>Satu.</p><p>Dua.</p>'],
    ['Satu\nDua', '<p>Satu<br>Dua</p>'],
    ['Satu\r\nDua', '<p>Satu<br>Dua</p>'],
    ['## Syarat', '<h2>Syarat</h2>'],
    ['# Syarat', '<h2>Syarat</h2>'],
    ['###### Syarat', '<h3>Syarat</h3>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['2027. Tahun depan.', '<ol start="2027"><li>Tahun depan.</li></ol>'],
    ['0. a', '<ol><li>a</li></ol>'],
    ['**tebal** dan *miring*', '<p><strong>tebal</strong> dan <em>miring</em></p>'],
    ['[a](/kontak)', '<p><a href="/kontak">a</a></p>'],
    [
      '[a](https://b.example/?c=1&d=2)',
      '<p><a href="https://b.example/?c=1&amp;d=2" rel="noopener">a</a></p>',
    ],
    ['<b>x</b> & "y"', '<p>&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>'],
    ['&lt;script&gt;', '<p>&amp;lt;script&amp;gt;</p>'],
    ['![a](/b.png)', '<p>!<a href="/b.png">a</a></p>'],
    ['`kode`', '<p>`kode`</p>'],
    ['> kutipan', '<p>&gt; kutipan</p>'],
    ['https://b.example', '<p>https://b.example</p>'],
  ]
  for (const [text, expected] of MEANINGS) {
    it(`${JSON.stringify(text)} becomes ${expected}`, () => {
      expect(html(text)).to.equal(expected)
    })
  }

  const BAD = [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
    ],
    ...['//evil.example', '\\\\evil', 'http:evil', 'http:///evil', 'ftp://a.example', 'file:///etc/passwd'],
    ...[
      'www.contoh.id',
      'mailto:',
      'mailto:a b@c',
      '',
      '#atas',
      'javascript&colon;alert(1)',
      '&#106;avascript:x',
    ],
    ...['/\\evil.example', '/\\/evil.example', '/\u0001/evil.example', 'https://a.example/\u007f'],
    ...['\u0001javascript:x', 'https://a b.example', `https://a.example/${'x'.repeat(500)}`],
  ]
  for (const href of BAD) {
    it(`may not link to ${JSON.stringify(href).slice(0, 40)}`, () => {
      expect(isLinkAllowed(href)).to.equal(false)
      expect(() => parseDoc(linkTo(href))).to.throw(RangeError)
    })
  }

  for (const href of [
    '/kontak',
    'https://a.example',
    'http://a.example/x?y#z',
    'mailto:a@b.example',
    'tel:+62 755',
  ])
    it(`may link to ${href}`, () => {
      expect(isLinkAllowed(href)).to.equal(true)
    })

  it('name the address that was refused, as it was typed', () => {
    expect(badLinks('[a](javascript:x) [b](/baik) [c](www.contoh.id)')).to.deep.equal([
      'javascript:x',
      'www.contoh.id',
    ])
  })

  it('cannot store what is not in the grammar', () => {
    const script = { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'x' }] }] }
    const level = { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }
    const item = { type: 'list_item', content: [{ type: 'paragraph' }] }
    const lists = ['3" onclick="', 0, 1.5, 1e9].map((order) => ({
      ...{ type: 'doc', content: [{ type: 'ordered_list', attrs: { order }, content: [item] }] },
    }))
    const text = { type: 'doc', content: [{ type: 'text', text: 'x' }] }
    const mark = { type: 'text', text: 'x', marks: [{ type: 'onclick' }] }
    const marked = { type: 'doc', content: [{ type: 'paragraph', content: [mark] }] }

    for (const json of [
      script,
      level,
      ...lists,
      text,
      marked,
      null,
      'x',
      [],
      { type: 'doc' },
      { type: 'doc', content: [] },
    ])
      expect(() => parseDoc(json), JSON.stringify(json)).to.throw(RangeError)
  })

  it('keep what hangs below the tenth point', () => {
    const items = Array.from({ length: 10 }, (_, i) => `${i + 1}. butir`)
    const text = `${items.join('\n')}\n    - rincian`

    expect(html(text)).to.include('<li><p>butir</p><ul><li>rincian</li></ul></li>')
    expect(toHtml(fromMarks(toMarks(fromMarks(text))))).to.equal(html(text))
  })

  it('come back as the same document from every document that can be written', () => {
    const random = randomFrom(20_261_124)
    for (let round = 0; round < 3000; round++) {
      const text = aText(random)
      if (badLinks(text).length > 0) continue
      const doc = fromMarks(text)

      const again = fromMarks(toMarks(doc))

      expect(shape(again), text).to.equal(shape(doc))
    }
  })

  it('never make markup of a text, whatever it is', () => {
    const random = randomFrom(47)
    for (let round = 0; round < 1500; round++) check(aText(random))
  })

  it('never make markup of the texts that have broken other sites', function () {
    needFixtures(this)
    for (const text of hostileTexts(
      ...['blns.json', 'IntrudersXSS.txt', 'XSS_Polyglots.txt', 'html5-vectors.txt', 'ssti.txt'],
    ))
      check(text)
  })

  it('give back each of those texts, word for word, after an edit that changed nothing', function () {
    needFixtures(this)
    for (const text of hostileTexts('blns.json', 'ssti.txt')) {
      if (badLinks(text).length > 0) continue
      const doc = fromMarks(text)

      expect(shape(fromMarks(toMarks(doc))), text).to.equal(shape(doc))
    }
  })
})

/** Tags are ours, and without them the reader sees the document's text. */
function check(text: string): void {
  if (badLinks(text).length > 0) return
  const doc = fromMarks(text)
  const made = toHtml(doc)
  const tags = made.match(/<[^>]*>/g) ?? []
  expect(tags.filter((tag) => !ALLOWED_TAG.test(tag))).to.deep.equal([])
  expect(decode(made.replace(/<br>/g, ' ').replace(/<[^>]*>/g, ''))).to.equal(
    doc.textBetween(0, doc.content.size, '', ' '),
  )
}

/** What a reader sees: not spaces and line ends at the edge of a block, nor that one list ends where the next begins. */
function shape(doc: Node): string {
  return toHtml(doc)
    .replace(/[ \t\n]+/g, ' ')
    .replace(/ ?(<br>|<\/?(?:p|h2|h3|ul|ol|li)>) ?/g, '$1')
    .replace(/(<(?:p|li|h2|h3)>)(?:<br>)+/g, '$1')
    .replace(/(?:<br>)+(<\/(?:p|li|h2|h3)>)/g, '$1')
    .replace(/<p><\/p>/g, '')
    .replace(/<\/(ul|ol)><\1( start="\d+")?>/g, '')
}

function linkTo(href: string) {
  const text = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }
  return { type: 'doc', content: [{ type: 'paragraph', content: [text] }] }
}

const PIECES = [
  ...[
    '# ',
    '## ',
    '- ',
    '* ',
    '1. ',
    '**',
    '*',
    '_',
    '[',
    ']',
    '(/a)',
    '](/a)',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '   ',
  ],
  ...[
    '\\',
    '`',
    '<b>',
    '</p>',
    '&amp;',
    '&',
    '"',
    "'",
    '{{x}}',
    '> ',
    '---',
    '![',
    '~',
    '|',
    '!',
    'kata',
    'é',
  ],
  ...['emas', '.', '10. ', '+ ', ':', 'http://a.example', '\t', '=', '\u00a0', '\u200b', '😀', '#', '100%'],
]

function aText(random: () => number): string {
  const length = 1 + Math.floor(random() * 14)
  return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]).join('')
}

/** The same texts in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
