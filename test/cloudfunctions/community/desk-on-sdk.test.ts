import { communityDeskPromises } from './desk'

describe('the community’s desk on the real SDK', () => communityDeskPromises('sdk'))
