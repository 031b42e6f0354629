/** Where the site itself serves photos. */
export const PHOTO_BASE = '/media'
