import { communityDeskPromises } from './desk'

describe('the community’s desk', () => communityDeskPromises('embedded'))
