import { prepare } from './prepare.mjs'

await prepare('weapp', 'h5', 'console', 'cloudfunctions')
