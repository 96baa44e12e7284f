import { communityPromises } from './posts'

describe('the community on the embedded store', () => communityPromises('embedded'))
