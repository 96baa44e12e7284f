import { stormPromises } from './storms'

describe('storms in the community on the real SDK', () => stormPromises('sdk'))
