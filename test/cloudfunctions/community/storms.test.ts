import { stormPromises } from './storms'

describe('storms in the community on the embedded store', () => stormPromises('embedded'))
