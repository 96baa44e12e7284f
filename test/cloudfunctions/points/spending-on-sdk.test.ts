import { spendingPromises } from './spending'

describe('on the real SDK: points', () => spendingPromises('sdk'))
