import { openEmbedded, openWx } from '../_support/store'
import { describeStore } from './store-conformance'

describeStore('embedded', openEmbedded)
describeStore('wx', openWx)
