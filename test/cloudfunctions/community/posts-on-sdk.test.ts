import { communityPromises } from './posts'

describe('the community on the real SDK', () => communityPromises('sdk'))
