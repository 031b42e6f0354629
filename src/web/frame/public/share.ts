/** WhatsApp is how people share here; it opens with the title and the address written already. */
export function shareUrl(title: string, canonical: string): string {
  return `https://wa.me/?text=${encodeURIComponent(`${title} ${canonical}`)}`
}
