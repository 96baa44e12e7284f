import { communityLeavingPromises } from './leaving'

describe('a poster who leaves, on the real SDK', () => communityLeavingPromises('sdk'))
