const SIZE = { width: 595, height: 842, left: 64, top: 760 }
const LINE_HEIGHT = 20
const CHARS_A_LINE = 76

export interface Paper {
  title: string
  lines: string[]
}

/** A PDF of one page: a title and a few lines, in a font that every reader has. */
export function makePdf({ title, lines }: Paper): Buffer {
  const head = wrapped(title, CHARS_A_LINE * 0.68).map((line) => ({ line, font: 'F2', size: 18, step: 26 }))
  const body = lines
    .flatMap((text) => [...wrapped(text, CHARS_A_LINE), ''])
    .map((line) => ({ line, font: 'F1', size: 12, step: LINE_HEIGHT }))
  let y = SIZE.top
  const text = [...head, { line: '', font: 'F1', size: 12, step: 12 }, ...body].map(
    ({ line, font, size, step }) => {
      const place = `/${font} ${size} Tf 1 0 0 1 ${SIZE.left} ${y} Tm (${escaped(line)}) Tj`
      y -= step
      return place
    },
  )
  return assembled(`BT\n${text.join('\n')}\nET`, title)
}

function assembled(content: string, title: string): Buffer {
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (id) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${SIZE.width} ${SIZE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title (${escaped(title)}) >>`,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  const index = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + index + trailer, 'latin1')
}

function wrapped(text: string, chars: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!
    if (last !== '' && last.length + word.length >= chars) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

/** The dashes of our texts are no letters of the font's encoding. */
function escaped(text: string): string {
  return text.replace(/[–—]/g, '-').replace(/[\\()]/g, '\\$&')
}
