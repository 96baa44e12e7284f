import { communityLeavingPromises } from './leaving'

describe('a poster who leaves, on the embedded store', () => communityLeavingPromises('embedded'))
