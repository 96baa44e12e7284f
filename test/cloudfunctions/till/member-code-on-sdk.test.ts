import { codeReadingPromises } from './reading-codes'

describe('on the real SDK: a member code', () => codeReadingPromises('sdk'))
