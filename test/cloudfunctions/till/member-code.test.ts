import { codeReadingPromises } from './reading-codes'

describe('a member code', () => codeReadingPromises('embedded'))
