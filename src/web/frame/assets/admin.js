/** Shortens the path on admin pages. Every page works without it; each part stands alone. */
import { countLetters } from './js/counters.js'
import { copyOnClick } from './js/copy.js'
import { confirmInDialog } from './js/dialogs.js'
import { showPasswords } from './js/passwords.js'
import { shrinkPhotos } from './js/photos.js'
import { sendOnce, warnBeforeLeaving } from './js/submit.js'

countLetters()
copyOnClick()
confirmInDialog()
showPasswords()
shrinkPhotos()
warnBeforeLeaving()
sendOnce()
document.querySelector('[data-focus]')?.focus()
