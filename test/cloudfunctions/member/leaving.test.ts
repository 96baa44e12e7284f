import { leavingPromises } from './leaving'

describe('on the embedded store: leaving', () => leavingPromises('embedded'))
