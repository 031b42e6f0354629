/** Shortens the path on public pages. Every page works without it; each part stands alone. */
import { copyOnClick } from './js/copy.js'
import { showPhotosOnTap } from './js/photos.js'
import { printOnClick } from './js/printing.js'
import { shareOnClick } from './js/share.js'

copyOnClick()
shareOnClick()
printOnClick()
showPhotosOnTap()
