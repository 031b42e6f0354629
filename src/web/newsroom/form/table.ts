const BETWEEN = ' | '

/** Rows as a phone can type them; with tabs, as Excel gives them, where a cell itself has the mark. */
export function tableText(rows: readonly string[][]): string {
  const hasMark = rows.some((row) => row.some((cell) => cell.includes('|')))
  return rows.map((row) => row.join(hasMark ? '\t' : BETWEEN)).join('\n')
}

/** One row a line; where there is a tab, tabs are between the cells. */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => cellsOf(line))
}

function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim())
  // A table drawn with marks at both ends, as people know it from elsewhere.
  const inner = line.trim().replace(/^\|(.*)\|$/, '$1')
  return inner.split('|').map((cell) => cell.trim())
}
