import { prepare } from './prepare.mjs'

await prepare({ tools: false, builds: ['weapp', 'h5', 'console', 'cloudfunctions'] })
