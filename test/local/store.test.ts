import { openEmbedded, openEmbeddedOnFile, openWx } from '../_support/store'
import { describeStore } from './store-conformance'

describeStore('embedded', openEmbedded, 64)
describeStore('embedded, with a file', openEmbeddedOnFile, 64)
// Each of these costs the SDK milliseconds of this process, over and over.
describeStore('wx', openWx, 24)
