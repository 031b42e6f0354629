/** Without the README and the picture for the list of themes. */
export const THEME_BYTES_MAX = 600_000
