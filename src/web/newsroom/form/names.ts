/** The id of a control in the page. */
export function idOf(name: string): string {
  return name.replaceAll('.', '-')
}

/** The file input of a photo or document; the control's own name carries the id of what is kept. */
export function uploadName(name: string): string {
  return `${name}.berkas`
}

/** Of a list: several files, each becoming an item. */
export function manyName(list: string): string {
  return `${list}.banyak`
}

export function removeName(name: string): string {
  return `${name}.hapus`
}
