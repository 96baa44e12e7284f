import { leavingPromises } from './leaving'

describe('on the real SDK: leaving', () => leavingPromises('sdk'))
