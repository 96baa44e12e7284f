import chromium from '@sparticuz/chromium'

/** Run by itself: the package unpacks into the temporary folder of the process it is in. */
await chromium.executablePath()
