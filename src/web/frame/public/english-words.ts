import type { Language } from '../../../domain/themes/contract.ts'

const ID = {
  site: 'Situs ini',
  services: 'Semua layanan',
  news: 'Arsip berita',
  announcements: 'Pengumuman',
  events: 'Agenda',
  gallery: 'Galeri',
  profile: 'Profil',
  sitemap: 'Peta situs',
  rights: 'Hak Anda',
  documents: 'Informasi publik',
  complain: 'Lapor lewat SP4N-LAPOR!',
  accessibility: 'Pernyataan aksesibilitas',
  privacy: 'Kebijakan privasi',
  regency: 'Kabupaten',
  offices: 'Semua perangkat daerah',
  allServices: 'Semua layanan kabupaten',
}
const EN: typeof ID = {
  site: 'This site',
  services: 'All services',
  news: 'News archive',
  announcements: 'Announcements',
  events: 'Events',
  gallery: 'Gallery',
  profile: 'About',
  sitemap: 'Site map',
  rights: 'Your rights',
  documents: 'Public information',
  complain: 'Complain through SP4N-LAPOR!',
  accessibility: 'Accessibility statement',
  privacy: 'Privacy policy',
  regency: 'Regency',
  offices: 'All offices',
  allServices: 'All services of the regency',
}

/** The links that every site has, in the language of the page. */
export function footerWords(lang: Language): typeof ID {
  return lang === 'en' ? EN : ID
}

const MENU: Record<string, string> = {
  '/': 'Home',
  '/layanan': 'Services',
  '/berita': 'News',
  '/pengumuman': 'Announcements',
  '/agenda': 'Events',
  '/galeri': 'Gallery',
  '/profil': 'About',
  '/informasi-publik': 'Public information',
  '/kontak': 'Contact',
}

/** The office wrote its menu in Indonesian; the sections that all sites have are known in English too. */
export function menuLabel(label: string, path: string, lang: Language): string {
  if (lang === 'id') return label
  return MENU[path] ?? (path.startsWith('/profil/') ? MENU['/profil']! : label)
}
