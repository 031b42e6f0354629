import { BLOCK_HELPERS, HELPERS } from '../helper-names.ts'
import { FILE_BYTES_MAX } from '../theme-files.ts'
import { SETTINGS_MAX } from '../manifest.ts'
import { THEME_BYTES_MAX } from './sizes.ts'

const helperList = [...BLOCK_HELPERS.map((name) => `#${name}`), ...HELPERS].join(', ')

/** What is wrong, and what to do about it, for the author of a theme. */
export const sentences = {
  manifest_missing: ['theme.json tidak ada', 'Buat tema dengan laman theme new, atau tambahkan theme.json.'],
  manifest_json: ['theme.json bukan JSON yang benar: {what}', 'Periksa tanda kutip, koma, dan kurung.'],
  manifest_key: ['Kunci {what} tidak dikenal', 'Hapus kunci ini, atau periksa ejaannya di docs/themes.md.'],
  manifest_value: ['Nilai {what} tidak sesuai', 'Perbaiki nilainya menurut docs/themes.md.'],
  manifest_id: ['id tema bukan nama foldernya, {what}', 'Samakan id dengan nama folder.'],
  manifest_palette: ['Palet {what} tidak ada', 'Pakai palet yang tersedia di themes/_build/palettes.ts.'],
  manifest_settings: [
    'Pengaturan lebih dari yang diizinkan',
    `Sisakan paling banyak ${SETTINGS_MAX} pengaturan.`,
  ],
  setting_twice: ['Ada dua pengaturan dengan kunci yang sama', 'Beri setiap pengaturan kuncinya sendiri.'],
  setting_default: ['Nilai awal {what} tidak termasuk yang diizinkan', 'Pilih nilai awal yang sah.'],

  file_link: ['Berkas ini tautan ke tempat lain', 'Ganti dengan berkas biasa di dalam folder tema.'],
  file_unknown: ['Berkas ini tidak dikenal', 'Hapus, atau letakkan di folder yang benar (docs/themes.md).'],
  file_size: [
    'Berkas ini terlalu besar: {what}',
    `Pecah atau ringkas. Satu berkas paling besar ${FILE_BYTES_MAX / 1000} KB.`,
  ],
  theme_size: [
    'Seluruh tema terlalu besar: {what}',
    `Ringkas sampai paling besar ${THEME_BYTES_MAX / 1000} KB.`,
  ],
  template_unknown: [
    'Tidak ada halaman jenis {what}',
    'Hapus berkas ini, atau pakai nama jenis halaman yang ada.',
  ],
  block_unknown: ['Tidak ada blok jenis {what}', 'Hapus berkas ini, atau pakai nama blok yang ada.'],
  partial_platform: [
    'Partial {what} milik sistem',
    'Hapus berkas ini. Tema boleh menempatkannya, tidak menggantinya.',
  ],
  partial_unused: ['Partial {what} tidak dipakai', 'Hapus berkas ini, atau panggil dengan {{> {what}}}.'],
  style_unused: [
    'Berkas gaya ini tidak dipakai',
    'Hapus, atau panggil dengan @import dari assets/theme.css.',
  ],
  motif_unused: [
    'Gambar motif {what} tidak dipakai',
    'Hapus, atau pakai dengan {{motif "{what}"}} atau var(--motif-{what}).',
  ],
  word_unused: ['Kata {what} tidak dipakai', 'Hapus kuncinya, atau pakai dengan {{t "{what}"}}.'],

  syntax: ['Templat tidak dapat dibaca: {what}', 'Periksa kurung kurawal dan penutup blok.'],
  raw_output: [
    'Isi {what} dicetak tanpa penyaringan',
    'Pakai dua kurung kurawal. Tiga kurung hanya untuk fungsi yang membuat gambar atau blok.',
  ],
  shadowed_helper: [
    'Nama {what} di antara | | adalah nama fungsi',
    'Pakai nama lain, misalnya as |isi|. Fungsi tidak boleh tertutup oleh isian.',
  ],
  dynamic_partial: [
    'Nama partial dihitung saat halaman dibuat',
    'Tuliskan nama partial langsung: {{> nama}}.',
  ],
  inline_partial: [
    'Ada partial atau dekorator di dalam templat: {what}',
    'Pindahkan menjadi berkas di folder partials.',
  ],
  unknown_helper: ['Fungsi {what} tidak tersedia untuk tema', `Pakai salah satu: ${helperList}.`],
  forged_html: [
    'Nilai {what} tidak boleh diberikan kepada partial',
    'Pakai nama lain. HTML jadi hanya berasal dari blok teks.',
  ],
  unknown_partial: ['Partial {what} tidak ada', 'Buat partials/{what}.hbs, atau periksa ejaannya.'],
  unknown_field: ['Isian {what} tidak ada di kontrak', 'Periksa ejaannya di docs/themes.md.'],
  unknown_setting: ['Pengaturan {what} tidak ada di theme.json', 'Tambahkan di theme.json, atau hapus.'],
  unknown_word: ['Kata {what} belum ada', 'Tambahkan di locales/id.json dan locales/en.json.'],
  word_language: [
    'Kata {what} baru ada dalam satu bahasa',
    'Tambahkan di locales/id.json dan locales/en.json.',
  ],
  word_json: ['Berkas kata bukan JSON yang benar: {what}', 'Tuliskan pasangan kunci dan teks saja.'],
  word_not_fixed: ['Kunci kata tidak tertulis langsung', 'Tuliskan kuncinya sebagai teks: {{t "kunci"}}.'],
  literal_text: [
    'Kata tertulis langsung di templat: {what}',
    'Pindahkan ke locales, lalu panggil dengan {{t "kunci"}}.',
  ],
  unknown_icon: ['Ikon {what} tidak ada', 'Pakai nama dari themes/_build/icons.ts.'],
  unknown_motif: ['Motif {what} tidak ada', 'Tambahkan motif/{what}.svg, atau periksa ejaannya.'],
  unknown_asset: ['Berkas peramban {what} tidak ada', 'Periksa ejaannya.'],

  element: ['Unsur <{what}> tidak boleh ada di tema', 'Hapus unsur ini.'],
  attribute: [
    'Atribut {what} tidak boleh ada di tema',
    'Hapus. Tampilan ditulis di CSS, perilaku milik sistem.',
  ],
  external_url: [
    'Alamat luar tertulis di tema: {what}',
    'Hapus. Tautan berasal dari isi situs, bukan dari tema.',
  ],
  unquoted: ['Nilai atribut {what} tanpa tanda kutip', 'Beri tanda kutip: {what}="…".'],

  css_color: ['Warna tertulis langsung: {what}', 'Pakai warna palet, misalnya var(--brand) atau var(--ink).'],
  css_important: ['Ada !important', 'Hapus. Urutan @layer sudah menentukan yang menang.'],
  css_url: ['Ada berkas yang dipanggil dengan url()', 'Pakai motif: var(--motif-nama).'],
  css_import: ['@import ke luar tema: {what}', 'Panggil berkas tema ini atau ../../_base/assets saja.'],
  css_missing: ['Berkas {what} tidak ada', 'Buat berkasnya, atau hapus @import ini.'],
  css_font: ['@font-face tidak boleh ada di tema', 'Pakai huruf dari var(--font) atau huruf perangkat.'],
  css_layer: [
    'Aturan di luar @layer: {what}',
    'Letakkan di dalam @layer layout, components, blocks, atau print.',
  ],

  render_failed: ['Halaman {what}', 'Perbaiki sampai semua halaman contoh dapat dibuat.'],
  leftover: ['Halaman {what} menampilkan nilai kosong sebagai kata', 'Periksa dulu dengan {{#if}}.'],
  part_missing: ['Bagian wajib hilang: {what}', 'Tempatkan kembali bagian ini seperti di themes/_base.'],
  h1_count: ['Judul h1 harus satu di setiap halaman: {what}', 'Pakai satu h1 saja.'],
  html: ['HTML tidak benar: {what}', 'Perbaiki susunan unsurnya.'],
  weight: ['Halaman terlalu berat: {what}', 'Ringkas CSS dan gambar, atau sesuaikan budgets di theme.json.'],
} as const satisfies Record<string, readonly [message: string, remedy: string]>

export type Rule = keyof typeof sentences
